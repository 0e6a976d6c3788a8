// The quantities of a building: what counts and the whole, or why there is none.

import { make } from '../shared/dom.mjs';
import { Control } from './controls.mjs';
import { below } from './fields.mjs';

export class Measures {
  /** @param object the table's object of measures; `partsOf` that of the parts of every measure */
  constructor(words, object, partsOf, pointer, on) {
    this.pointer = pointer;
    this.rows = object.fields.map((field) => new Measure(words, field, partsOf, below(pointer, field.key), on));
    const heads = partsOf.fields.filter(({ key }) => key !== 'absent').map((part) => make('th', { scope: 'col', class: 'number' }, part.title));
    this.element = make('table', { class: 'grid measures' }, make('caption', { class: 'for-readers' }, object.title), make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words('file.measure')), heads,
      make('th', { scope: 'col' }, words('file.unit')), make('th', { scope: 'col' }, words('file.absent')))),
    make('tbody', {}, this.rows.map((row) => row.element)));
  }

  get controls() {
    return this.rows;
  }

  update(tree, faults, isBusy) {
    for (const row of this.rows) row.update(tree, faults, isBusy);
  }
}

class Measure {
  constructor(words, field, partsOf, pointer, on) {
    Object.assign(this, { words, field, pointer, on });
    const parts = partsOf.fields.filter(({ key }) => key !== 'absent');
    // The last part that goes takes the measure with it: an empty measure says nothing.
    const within = {
      ...on,
      write: (one) => on.write(one.remove && parts.every(({ key }) => below(pointer, key) === one.pointer || !on.has(below(pointer, key)))
        ? { pointer, remove: true } : this.isAbsent && !one.remove ? { pointer, value: {} } : one, ...(this.isAbsent && !one.remove ? [one] : [])),
    };
    this.parts = parts.map((part) => new Control(words, part, below(pointer, part.key), within, { label: `${field.title} ${part.title}`, isCompact: true }));
    this.absent = make('input', { 'aria-label': words('file.absent.of', field.title), placeholder: words('file.absent.why'), autocomplete: 'off',
      onchange: () => this.#absent(), onfocus: () => on.focused(pointer) });
    this.fault = make('p', { class: 'fault', hidden: true });
    this.element = make('tr', {}, make('th', { scope: 'row' }, field.title, field.help ? make('span', { class: 'help' }, ` ${field.help}`) : null, this.fault),
      this.parts.map((part) => make('td', {}, part.element)), make('td', { class: 'muted' }, field.unit ?? ''),
      make('td', {}, field.mayBeAbsent ? this.absent : null));
  }

  #absent() {
    const why = this.absent.value.trim();
    if (why) this.on.write({ pointer: this.pointer, value: { absent: why } });
    else if (this.isAbsent) this.on.write({ pointer: this.pointer, remove: true });
  }

  update(tree, faults, isBusy) {
    const written = tree.written(below(this.pointer, 'absent'));
    this.isAbsent = written !== undefined;
    if (document.activeElement !== this.absent) this.absent.value = written ?? '';
    for (const part of this.parts) part.update(tree, faults, isBusy);
    const own = (faults.get(this.pointer) ?? []).map((one) => one.message).join(' ');
    this.fault.textContent = own;
    this.fault.hidden = own === '';
  }
}
