// Exact sums and comparisons of decimal texts. Amounts and areas never become binary numbers on the page.

/** A decimal text as a whole number and the places after its point: "15847.2" is { digits: 158472n, places: 1 }. */
export function parse(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole, part = ''] = match;
  const digits = BigInt(whole + part);
  return { digits: sign ? -digits : digits, places: part.length };
}

function scaled(number, places) {
  return number.digits * 10n ** BigInt(places - number.places);
}

/** The sum of decimal texts, as a text with as many decimals as the longest of them; "0" of none. */
export function sum(texts) {
  const numbers = texts.map(parse);
  const places = numbers.reduce((most, number) => Math.max(most, number.places), 0);
  const digits = numbers.reduce((total, number) => total + scaled(number, places), 0n);
  return print(digits, places);
}

function print(digits, places) {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  return sign + (places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text);
}

/** Below, at or above 0 as the first text is less than, equal to or more than the second. */
export function compare(one, other) {
  const [left, right] = [parse(one), parse(other)];
  const places = Math.max(left.places, right.places);
  const difference = scaled(left, places) - scaled(right, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** With commas between the thousands, as the reports write amounts: "2,852,496.00". */
export function separated(text) {
  const [whole, part] = text.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? spaced : `${spaced}.${part}`;
}

/** Without zeros that end the decimals, as the reports write areas: "380216.80" is "380216.8". */
export function trimmed(text) {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Bounds as one text: one number where they agree, else both with a dash. */
export function range({ lower, upper }, write = (text) => text) {
  return compare(lower, upper) === 0 ? write(lower) : `${write(lower)}–${write(upper)}`;
}

/** How many steps a decimal text is above zero, rounded down: "4.26" in steps of "0.01" is 426n. */
export function steps(text, step) {
  const [number, one] = [parse(text), parse(step)];
  const places = Math.max(number.places, one.places);
  return scaled(number, places) / scaled(one, places);
}

/** The decimal text of a count of steps, without zeros at its end: 426n steps of "0.01" are "4.26". */
export function ofSteps(count, step) {
  const one = parse(step);
  return trimmed(print(count * one.digits, one.places));
}

/** Whether a text is a decimal as a submission may write it. */
export function isDecimal(text) {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}
