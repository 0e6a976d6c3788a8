// The take-off of a building as a table: a paste from a spreadsheet goes in, the keyboard edits it.

import { fill, make } from '../shared/dom.mjs';
import { CellEditor } from './cell.mjs';
import { change } from './controls.mjs';
import { below } from './fields.mjs';
import { pasted } from './pasting.mjs';

// As in file.css.
const ROW = 30;
// Rows that are drawn beyond those in sight.
const MORE = 12;
let count = 0;

export class TakeOff {
  #row = 0;
  #column = 0;
  #isDrawn = true;
  // What was just entered and does not stand in the text yet.
  #entered = new Map();

  /** @param on `{ write(…changes), double(pointer), has(pointer), focused(pointer), say(text, actions), beginnings() }` */
  constructor(words, field, object, pointer, on) {
    Object.assign(this, { words, field, pointer, on, columns: object.fields, length: 0, faults: new Map() });
    this.id = `takeoff-${(count += 1)}`;
    const button = (key, act) => make('button', { type: 'button', onclick: act }, words(key));
    this.head = make('div', { role: 'row', class: 'takeoff-head', 'aria-rowindex': '1' }, make('span', { role: 'columnheader', class: 'row-number' }, words('file.row')),
      this.columns.map((column) => make('span', { role: 'columnheader', title: column.help, class: isNumber(column) ? 'number' : '' }, column.title,
        column.unit ? ` (${column.unit})` : '')));
    this.body = make('div', { role: 'rowgroup', class: 'takeoff-body' });
    this.grid = make('div', { role: 'grid', class: 'takeoff', tabindex: '0', 'aria-label': field.title, 'aria-describedby': `${this.id}-help`,
      'aria-colcount': this.columns.length + 1, onkeydown: (event) => this.#key(event), onscroll: () => this.#drawSoon(),
      onclick: (event) => this.#clicked(event), ondblclick: () => this.edit(), onfocus: () => this.#moved() }, this.head, this.body);
    this.grid.style.setProperty('--columns', ['3.2rem', ...this.columns.map(width)].join(' '));
    this.count = make('span', { class: 'muted', role: 'status' });
    this.element = make('section', { class: 'takeoff-part', 'aria-label': field.title }, make('h3', {}, field.title),
      make('p', { class: 'help', id: `${this.id}-help` }, words('file.takeoff.help')),
      make('div', { class: 'buttons' }, button('file.takeoff.paste', () => this.#pasteByHand()), button('file.takeoff.add', () => this.#insert(this.#row + 1)),
        button('file.takeoff.double', () => this.#double()), button('file.takeoff.remove', () => this.#remove()), this.count), this.grid);
    this.editor = new CellEditor(this);
    // Without a field that can be written into, browsers give the paste to the page as a whole.
    this.paste = (event) => {
      if (document.activeElement !== this.grid || !this.grid.isConnected) return;
      const text = event.clipboardData.getData('text/plain');
      if (!text) return;
      event.preventDefault();
      this.#take(text);
    };
    this.copy = (event) => {
      if (document.activeElement !== this.grid || !this.grid.isConnected) return;
      event.clipboardData.setData('text/plain', this.text(this.#row, this.#column));
      event.preventDefault();
    };
    document.addEventListener('paste', this.paste);
    document.addEventListener('copy', this.copy);
  }

  /** When the form is made anew. */
  leave() {
    document.removeEventListener('paste', this.paste);
    document.removeEventListener('copy', this.copy);
  }

  update(tree, faults, isBusy) {
    if (!isBusy) this.#entered.clear();
    this.tree = tree;
    this.length = tree.count(this.pointer);
    this.faults = new Map([...faults].filter(([pointer]) => pointer.startsWith(this.pointer)));
    this.count.textContent = this.words('file.takeoff.count', this.length);
    this.#row = Math.max(0, Math.min(this.#row, this.length - 1));
    this.#draw();
  }

  /** The pointer of a cell. */
  place(row, column) {
    return below(below(this.pointer, row), this.columns[column].key);
  }

  /** What is written in a cell, "" where nothing is. */
  text(row, column) {
    return this.#entered.get(this.place(row, column)) ?? this.tree?.written(this.place(row, column)) ?? '';
  }

  #drawSoon() {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#isDrawn = true;
    if (this.editor.isOpen) return;
    const seen = this.grid.clientHeight || 600;
    const first = Math.max(0, Math.floor(this.grid.scrollTop / ROW) - MORE);
    const last = Math.min(this.length, Math.ceil((this.grid.scrollTop + seen) / ROW) + MORE);
    this.grid.setAttribute('aria-rowcount', this.length + 1);
    const rows = [];
    for (let row = first; row < last; row += 1) rows.push(this.#line(row));
    fill(this.body, rows, this.length ? null : make('p', { class: 'muted empty' }, this.words('file.takeoff.empty')));
    this.body.style.setProperty('--above', `${first * ROW}px`);
    this.body.style.setProperty('--below', `${(this.length - last) * ROW}px`);
    this.#mark();
  }

  #line(row) {
    return make('div', { role: 'row', 'aria-rowindex': row + 2, 'data-row': row }, make('span', { role: 'rowheader', class: 'row-number' }, row + 1),
      this.columns.map((column, place) => {
        const own = this.faults.get(this.place(row, place)) ?? [];
        const worst = own.some((one) => one.severity === 'error') ? 'error' : own.length ? 'warning' : '';
        return make('span', { role: 'gridcell', id: `${this.id}-${row}-${place}`, 'data-column': place,
          class: `${isNumber(column) ? 'number' : ''} ${worst}`, title: own.map((one) => one.message).join('\n') || undefined,
          'aria-invalid': worst === 'error' ? 'true' : undefined }, shown(column, this.text(row, place), this.words));
      }));
  }

  cell(row = this.#row, column = this.#column) {
    return document.getElementById(`${this.id}-${row}-${column}`);
  }

  #mark() {
    this.body.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
    const cell = this.cell();
    cell?.setAttribute('aria-selected', 'true');
    if (cell) this.grid.setAttribute('aria-activedescendant', cell.id);
    else this.grid.removeAttribute('aria-activedescendant');
  }

  /** Goes to a cell. */
  go(row, column) {
    this.#row = Math.max(0, Math.min(row, this.length - 1));
    this.#column = Math.max(0, Math.min(column, this.columns.length - 1));
    const top = this.#row * ROW;
    const { grid } = this;
    const seen = grid.clientHeight - this.head.offsetHeight - ROW;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top > grid.scrollTop + seen) grid.scrollTop = top - seen;
    if (this.cell()) this.#mark();
    else this.#draw();
    this.cell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#moved();
  }

  #moved() {
    if (this.length) this.on.focused(this.place(this.#row, this.#column), below(this.pointer, this.#row));
  }

  #clicked(event) {
    const cell = event.target.closest('[role="gridcell"]');
    if (!cell || this.editor.isOpen) return;
    this.go(Number(cell.parentElement.dataset.row), Number(cell.dataset.column));
  }

  #key(event) {
    if (event.target !== this.grid || event.isComposing) return;
    const page = Math.max(1, Math.floor(this.grid.clientHeight / ROW) - 2);
    const { key } = event;
    const far = event.ctrlKey || event.metaKey;
    const moves = {
      ArrowUp: [far ? 0 : this.#row - 1, this.#column], ArrowDown: [far ? Infinity : this.#row + 1, this.#column],
      ArrowLeft: [this.#row, far ? 0 : this.#column - 1], ArrowRight: [this.#row, far ? Infinity : this.#column + 1],
      Home: [far ? 0 : this.#row, 0], End: [far ? Infinity : this.#row, Infinity], PageUp: [this.#row - page, this.#column], PageDown: [this.#row + page, this.#column],
    };
    if (moves[key]) this.go(...moves[key]);
    else if (key === 'Delete' && far) this.#remove();
    else if (key === 'Insert') this.#insert(this.#row + 1);
    else if (key === 'Delete' || key === 'Backspace') this.enter(this.#row, this.#column, '');
    else if (key === 'Enter' || key === 'F2') this.edit();
    else if (key.length === 1 && !far && !event.altKey) this.edit(key);
    else return;
    event.preventDefault();
  }

  /** Opens the cell that is marked; a letter begins it anew. */
  edit(letter) {
    if (!this.length) this.#insert(0);
    else if (this.cell()) this.editor.open(this.#row, this.#column, letter);
  }

  /** Writes what was entered into a cell; whether it could be. */
  enter(row, column, typed) {
    const pointer = this.place(row, column);
    const made = change(this.columns[column], pointer, typed, this.text(row, column) !== '');
    if (made === null) return false;
    if (made && typed !== this.text(row, column)) {
      this.#entered.set(pointer, made.number ?? typed);
      this.on.write(made);
    }
    this.#draw();
    return true;
  }

  #insert(at) {
    const kind = this.columns.find((column) => column.needed && column.values);
    const row = kind ? { [kind.key]: this.text(at - 1, this.columns.indexOf(kind)) || kind.values[0].value } : {};
    this.on.write({ pointer: this.pointer, insert: row, at: Math.min(at, this.length) });
    this.#row = at;
  }

  #double() {
    if (this.length && this.on.double(below(this.pointer, this.#row))) this.#row += 1;
  }

  #remove() {
    if (this.length) this.on.write({ pointer: below(this.pointer, this.#row), remove: true });
  }

  async #take(text) {
    if (!/[\t\n]/.test(text.trimEnd()) && this.length) {
      this.enter(this.#row, this.#column, text.trim());
      return;
    }
    await pasted(this, text, this.length ? this.#row + 1 : 0);
  }

  async #pasteByHand() {
    const { pasteWindow } = await import('./pasting.mjs');
    const text = await pasteWindow(this.words);
    if (text) await pasted(this, text, this.length ? this.#row + 1 : 0);
    this.grid.focus();
  }
}

function isNumber(column) {
  return column.kind === 'decimal' || column.kind === 'integer';
}

function width(column) {
  if (column.kind === 'text') return 'minmax(12rem, 2fr)';
  return column.kind === 'word' ? 'minmax(9rem, 1fr)' : 'minmax(6.5rem, 1fr)';
}

function shown(column, written, words) {
  if (column.kind === 'flag' && written) return words(`file.flag.${written}`);
  return column.values?.find(({ value }) => String(value) === written)?.title ?? written;
}
