// The filter above the table. It stands in the address too, so that a reload and a bookmark keep it.

import { make } from '../shared/dom.mjs';
import { KINDS, SORTABLE, kindOf, yearsOf } from './rows.mjs';

const EMPTY = { verdict: '', year: '', text: '', open: false, readings: false, sort: 'file', falling: false };

/** The filter that an address holds after its `#`. */
export function fromAddress(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const filter = { ...EMPTY };
  for (const key of ['verdict', 'year', 'text', 'sort']) if (given.has(key)) filter[key] = given.get(key);
  for (const key of ['open', 'readings', 'falling']) filter[key] = given.get(key) === 'yes';
  if (!KINDS.includes(filter.verdict)) filter.verdict = '';
  if (!SORTABLE.includes(filter.sort)) filter.sort = EMPTY.sort;
  return filter;
}

export function toAddress(filter) {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== EMPTY[key]) parts.set(key, value === true ? 'yes' : value);
  return parts.toString();
}

export class Filters {
  /** @param changed(filter) is called after each change by the user */
  constructor(words, filter, changed) {
    this.words = words;
    this.filter = filter;
    this.changed = changed;
    this.text = make('input', { type: 'search', id: 'filter-text', autocomplete: 'off', spellcheck: 'false', oninput: () => {
      // Long tables are drawn once the typing rests for a moment.
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#set({ text: this.text.value }), 60);
    } });
    this.text.value = filter.text;
    this.verdict = make('select', { id: 'filter-verdict', onchange: () => this.#set({ verdict: this.verdict.value }) });
    this.year = make('select', { id: 'filter-year', onchange: () => this.#set({ year: this.year.value }) });
    this.open = this.#box('open');
    this.readings = this.#box('readings');
    this.clear = make('button', { type: 'button', onclick: () => this.#clear() }, words('filter.clear'));
    this.told = make('p', { role: 'status', class: 'told' });
    const field = (input, key) => make('div', { class: 'field' }, make('label', { for: input.id }, words(key)), input);
    this.element = make('div', { class: 'filters', role: 'search', 'aria-label': words('filter.title') },
      field(this.text, 'filter.text'), field(this.verdict, 'filter.verdict'), field(this.year, 'filter.year'),
      make('div', { class: 'boxes-row' }, this.open.label, this.readings.label), this.clear, this.told);
  }

  #box(key) {
    const input = make('input', { type: 'checkbox', id: `filter-${key}`, onchange: () => this.#set({ [key]: input.checked }) });
    input.checked = this.filter[key];
    return { input, label: make('label', { for: input.id, class: 'box-label' }, input, ' ', this.words(`filter.${key}`)) };
  }

  /** Takes a filter that came by the address. */
  take(filter) {
    this.filter = filter;
    this.text.value = filter.text;
    this.open.input.checked = filter.open;
    this.readings.input.checked = filter.readings;
  }

  /** Offers what occurs among the files, with how often. */
  offer(files, shown) {
    const count = (test) => files.filter(test).length;
    const kinds = KINDS.map((kind) => [kind, count((file) => kindOf(file) === kind)]).filter(([kind, number]) => number || kind === this.filter.verdict);
    this.#options(this.verdict, [['', this.words('filter.all')],
      ...kinds.map(([kind, number]) => [kind, `${this.words(`kind.${kind}`)} (${number})`])], this.filter.verdict);
    this.#options(this.year, [['', this.words('filter.all')],
      ...yearsOf(files).map((year) => [year || 'none', year || this.words('year.none')])], this.filter.year);
    this.clear.hidden = !['verdict', 'year', 'text', 'open', 'readings'].some((key) => this.filter[key] !== EMPTY[key]);
    const told = this.words('filter.told', shown, files.length);
    if (this.told.textContent !== told) this.told.replaceChildren(told);
  }

  #options(select, entries, value) {
    const text = JSON.stringify(entries);
    if (select.dataset.entries !== text) {
      select.replaceChildren(...entries.map(([key, label]) => make('option', { value: key }, label)));
      select.dataset.entries = text;
    }
    select.value = value;
    if (select.value !== value) select.value = '';
  }

  #set(change) {
    Object.assign(this.filter, change);
    this.changed(this.filter);
  }

  #clear() {
    clearTimeout(this.timer);
    const { sort, falling } = this.filter;
    Object.assign(this.filter, EMPTY, { sort, falling });
    this.text.value = '';
    this.open.input.checked = this.readings.input.checked = false;
    this.text.focus();
    this.changed(this.filter);
  }
}
