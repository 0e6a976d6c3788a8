// The inputs of the form, one for each kind of field. What is empty is unknown: it takes the key out of the text and never writes a 0.

import { isDecimal } from '../shared/decimals.mjs';
import { make } from '../shared/dom.mjs';

// Milliseconds after the last keystroke in a field.
const PAUSE = 200;
let count = 0;

/** A number as people type it, as JSON writes it; `null` where it is none. */
export function number(typed) {
  const plain = typed.trim().replace(/[０-９．，－＋]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/[−–]/, '-').replace(/^\+/, '');
  const whole = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const zeroed = whole.replace(/^(-?)\./, '$10.').replace(/^(-?)0+(?=\d)/, '$1').replace(/\.$/, '');
  return isDecimal(zeroed) ? zeroed : null;
}

/** The change that writes a typed text into a field, as /api/set takes it; `null` where it cannot be written. */
export function change(field, pointer, typed, isThere) {
  if (typed.trim() === '') return isThere ? { pointer, remove: true } : undefined;
  if (field.kind === 'decimal' || field.kind === 'integer') {
    const written = number(typed);
    return written === null ? null : { pointer, number: written };
  }
  if (field.kind === 'flag') return { pointer, value: typed === 'true' };
  return field.kind === 'level' ? { pointer, number: typed } : { pointer, value: typed };
}

/** An input for one field. */
export class Control {
  #timer;
  #isTyped = false;

  /**
   * @param field the row of the table
   * @param on `{ write(change), has(pointer), focused(pointer) }`
   */
  constructor(words, field, pointer, on, { label = field.title, isCompact = false } = {}) {
    Object.assign(this, { words, field, pointer, on });
    const id = `field-${(count += 1)}`;
    this.input = this.#input(id);
    this.fault = make('p', { class: 'fault', id: `${id}-fault`, hidden: true });
    const help = !isCompact && field.help ? make('p', { class: 'help', id: `${id}-help` }, field.help) : null;
    this.input.setAttribute('aria-describedby', [help?.id, this.fault.id].filter(Boolean).join(' '));
    if (isCompact) this.input.setAttribute('aria-label', label);
    const unit = field.unit && !isCompact ? make('span', { class: 'unit muted' }, field.unit) : null;
    this.element = make('div', { class: 'field' }, isCompact ? null : make('label', { for: id }, label, field.needed ? make('span', { class: 'needed',
      title: words('file.needed') }, ' *', make('span', { class: 'for-readers' }, words('file.needed'))) : null),
    make('div', { class: 'entry' }, this.input, this.offers, unit), help, this.fault);
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('change', () => this.#commit());
    this.input.addEventListener('focus', () => this.on.focused(this.pointer));
    this.input.addEventListener('blur', () => this.#commit());
  }

  #input(id) {
    const { field, words } = this;
    const options = field.kind === 'flag' ? [['true', words('file.flag.true')], ['false', words('file.flag.false')]]
      : field.kind === 'word' || field.kind === 'level' ? (field.values ?? []).map(({ value, title }) => [String(value), title]) : null;
    if (options) {
      return make('select', { id }, make('option', { value: '' }, words('file.unknown')), options.map(([value, title]) => make('option', { value }, title)));
    }
    const isNumber = field.kind === 'decimal' || field.kind === 'integer';
    // What may be written besides is offered, as "not started" in the place of a day.
    if (field.values?.length) this.offers = make('datalist', { id: `${id}-list` }, field.values.map(({ value, title }) => make('option', { value }, title)));
    return make('input', { id, type: field.kind === 'date' ? 'date' : 'text', inputmode: isNumber ? 'decimal' : undefined, autocomplete: 'off',
      spellcheck: 'false', class: isNumber ? 'number' : undefined, list: this.offers?.id });
  }

  #typed() {
    this.#isTyped = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#commit(), PAUSE);
  }

  #commit() {
    clearTimeout(this.#timer);
    if (!this.#isTyped) return;
    // Half a date is neither a date nor nothing.
    if (this.input.validity.badInput) return;
    this.#isTyped = false;
    const made = change(this.field, this.pointer, this.input.value, this.on.has(this.pointer));
    this.#say(made === null ? this.words('file.number.none') : '');
    if (made) this.on.write(made);
  }

  /** Shows what is written in the text. */
  update(tree, faults, isBusy) {
    const written = tree.written(this.pointer) ?? '';
    if (this.#isTyped || (isBusy && document.activeElement === this.input)) return;
    const isNone = document.activeElement === this.input && number(this.input.value) === null && this.field.kind === 'decimal' && this.input.value !== '';
    if (isNone) return;
    // 12. is on its way to 12.5: what says the same is left as it was typed.
    const isSame = this.input.value === written
      || (document.activeElement === this.input && this.field.kind !== 'text' && number(this.input.value) === written);
    if (!isSame) this.#show(written);
    const own = faults.get(this.pointer) ?? [];
    this.#say(own.map((one) => one.message).join(' '), own.some((one) => one.severity === 'error'));
  }

  #show(written) {
    const { input } = this;
    if (input.tagName === 'SELECT' && ![...input.options].some((option) => option.value === written)) input.append(make('option', { value: written }, written));
    if (input.type === 'date' && written && !/^\d{4}-\d\d-\d\d$/.test(written)) input.type = 'text';
    else if (this.field.kind === 'date' && input.type === 'text' && document.activeElement !== input && /^(\d{4}-\d\d-\d\d)?$/.test(written)) input.type = 'date';
    input.value = written;
    // A day that is none must be seen to be mended.
    if (input.value !== written && input.type === 'date') {
      input.type = 'text';
      input.value = written;
    }
  }

  #say(text, isError = text !== '') {
    this.fault.classList.toggle('warning', !isError);
    if (this.fault.textContent !== text) this.fault.textContent = text;
    this.fault.hidden = text === '';
    this.input.setAttribute('aria-invalid', String(isError));
  }

  focus() {
    this.input.focus();
  }
}

/** A list of words as boxes to tick. */
export class Choices {
  constructor(words, field, pointer, on) {
    Object.assign(this, { words, field, pointer, on, written: [] });
    this.boxes = (field.values ?? []).map(({ value, title, help }) => {
      const box = make('input', { type: 'checkbox', value, onchange: () => this.#changed(box), onfocus: () => on.focused(pointer) });
      return { value: String(value), box, element: make('label', { class: 'choice' }, box, ' ', title, help ? make('span', { class: 'help' }, ` ${help}`) : null) };
    });
    this.fault = make('p', { class: 'fault', hidden: true });
    this.element = make('fieldset', { class: 'choices' }, make('legend', {}, field.title), field.help ? make('p', { class: 'help' }, field.help) : null,
      this.boxes.map(({ element }) => element), this.fault);
  }

  #changed(box) {
    if (box.checked) {
      this.on.write(this.on.has(this.pointer) ? { pointer: this.pointer, insert: box.value, at: this.written.length }
        : { pointer: this.pointer, value: [box.value] });
      this.written = [...this.written, box.value];
      return;
    }
    // From the last to the first, since each removal moves those behind it.
    this.written.map((word, place) => ({ word, place })).filter(({ word }) => word === box.value).toReversed()
      .forEach(({ place }) => this.on.write({ pointer: `${this.pointer}/${place}`, remove: true }));
    this.written = this.written.filter((word) => word !== box.value);
  }

  update(tree, faults, isBusy) {
    if (isBusy) return;
    this.written = tree.words(this.pointer);
    for (const { value, box } of this.boxes) box.checked = this.written.includes(value);
    const own = [...faults].filter(([pointer]) => pointer === this.pointer || pointer.startsWith(`${this.pointer}/`)).flatMap(([, all]) => all);
    this.fault.textContent = own.map((one) => one.message).join(' ');
    this.fault.hidden = own.length === 0;
  }
}
