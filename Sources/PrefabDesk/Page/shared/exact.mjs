// JSON whose numbers keep the digits that they are written with: 44.30 stays 44.30.

// What no text of a file begins with: JSON allows the sign only escaped, and a submission has no use for it.
const SIGN = '\u0000number ';
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads JSON; a number becomes what `isNumber` and `digits` know. */
export function parseExactly(text) {
  return JSON.parse(text.replace(TOKEN, (token) => (token[0] === '"' ? token : JSON.stringify(SIGN + token))));
}

/** Writes what was read, with the same digits; `indent` as of `JSON.stringify`. */
export function printExactly(value, indent) {
  const text = JSON.stringify(value, null, indent);
  // Most of what is sent has no such number, and may be long.
  return !text.includes('"\\u0000number ') ? text : text.replace(/"\\u0000number (-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"/g, '$1');
}

/** The digits of a number, or a text as it is. */
export function digits(value) {
  return typeof value === 'string' && value.startsWith(SIGN) ? value.slice(SIGN.length) : value;
}

/** A number to be written with these digits. */
export function exactly(written) {
  return SIGN + written;
}
