// The reading switches: each open question of the law with its answers, and what another answer changes in this folder.

import { make } from '../shared/dom.mjs';
import { compare, range, separated } from '../shared/decimals.mjs';
import { totals } from './rows.mjs';

function isSame(one, other) {
  return compare(one.lower, other.lower) === 0 && compare(one.upper, other.upper) === 0;
}

/** The files whose verdict, area or amount differ between two tables of one folder. */
export function changes(before, after) {
  const old = new Map(before.map((file) => [file.file, file]));
  return after.filter((file) => file.state === 'reviewed' && old.get(file.file)?.state === 'reviewed')
    .map((file) => ({ before: old.get(file.file), after: file }))
    .filter(({ before: one, after: other }) => one.verdict !== other.verdict || !isSame(one.amount, other.amount)
      || !isSame(one.payableArea, other.payableArea));
}

export class ReadingSwitches {
  /** @param on { changed(readings) } gets the readings that differ from those taken: { id: letter } */
  constructor(words, on) {
    this.words = words;
    this.on = on;
    this.chosen = {};
    this.list = make('div', { class: 'readings' });
    this.effect = make('div', { class: 'effect', role: 'status' });
    this.reset = make('button', { type: 'button', hidden: true, onclick: () => this.#clear() }, words('readings.reset'));
    this.element = make('details', { class: 'panel', id: 'readings' }, make('summary', {}, words('readings.title')),
      make('p', { class: 'muted' }, words('readings.about')), this.effect, this.reset, this.list);
  }

  /** @param readings of the server: [{ id, question, taken, options: [{ letter, words }] }] */
  show(readings) {
    this.readings = readings;
    this.selects = new Map();
    this.list.replaceChildren(...readings.map((reading) => this.#entry(reading)));
    this.#draw();
  }

  #entry(reading) {
    const select = make('select', { id: `reading-${reading.id}`, onchange: () => {
      if (select.value === reading.taken) delete this.chosen[reading.id];
      else this.chosen[reading.id] = select.value;
      this.#draw();
      this.on.changed({ ...this.chosen });
    } }, ...reading.options.map((option) => make('option', { value: option.letter }, `${option.letter}  ${option.words}`)));
    select.value = this.chosen[reading.id] ?? reading.taken;
    this.selects.set(reading.id, select);
    return make('div', { class: 'field' }, make('label', { for: select.id }, reading.question, ' ', make('code', {}, reading.id)), select);
  }

  #clear() {
    this.chosen = {};
    for (const reading of this.readings) this.selects.get(reading.id).value = reading.taken;
    this.#draw();
    this.on.changed({});
  }

  #draw() {
    const isChanged = Object.keys(this.chosen).length > 0;
    this.reset.hidden = !isChanged;
    if (!isChanged) this.effect.replaceChildren();
    for (const [id, select] of this.selects) select.parentElement.classList.toggle('changed', id in this.chosen);
  }

  waiting() {
    this.effect.replaceChildren(make('p', {}, this.words('readings.waiting')));
  }

  /** Shows verdicts and amounts before and after, project by project and together. */
  compare(before, after) {
    const words = this.words;
    const all = changes(before, after);
    const names = Object.entries(this.chosen).map(([id, letter]) => `${id}=${letter}`).join(', ');
    if (!all.length) {
      this.effect.replaceChildren(make('p', {}, words('readings.nothing', names)));
      return;
    }
    const [old, young] = [totals(before), totals(after)];
    const cell = (key, content, attributes = {}) => make('td', { 'data-label': words(key), ...attributes }, content);
    const rows = all.map(({ before: one, after: other }) => make('tr', {},
      make('th', { scope: 'row', 'data-label': words('column.id') }, other.project.id),
      cell('column.name', other.project.name),
      cell('readings.before', make('span', { class: `badge ${one.verdict}` }, one.words)),
      cell('readings.after', make('span', { class: `badge ${other.verdict}` }, other.words)),
      cell('readings.amount.before', range(one.amount, separated), { class: 'number' }),
      cell('readings.amount.after', range(other.amount, separated), { class: 'number' })));
    const head = (key, isNumber) => make('th', { scope: 'col', class: isNumber ? 'number' : undefined }, words(key));
    this.effect.replaceChildren(make('table', { class: 'changes' }, make('caption', {}, words('readings.changed', names, all.length)),
      make('thead', {}, make('tr', {}, head('column.id'), head('column.name'), head('readings.before'), head('readings.after'),
        head('readings.amount.before', true), head('readings.amount.after', true))),
      make('tbody', {}, ...rows),
      make('tfoot', {}, make('tr', { class: 'total' }, make('th', { scope: 'row', colspan: '4' }, words('readings.total')),
        cell('readings.amount.before', range(old.amount, separated), { class: 'number' }),
        cell('readings.amount.after', range(young.amount, separated), { class: 'number' })))));
  }
}
