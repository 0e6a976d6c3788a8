// The budget by year, the share of prefabricated area and repeated applications, as the server sums them up over the whole folder.

import { make } from '../shared/dom.mjs';
import { range, separated } from '../shared/decimals.mjs';

const COUNTS = ['projects', 'eligible', 'undetermined', 'ineligible'];

function budget(words, { years: all, total }) {
  const cells = (year) => [
    ...COUNTS.map((key) => make('td', { class: 'number', 'data-label': words(`years.${key}`) }, year[key])),
    make('td', { class: 'number', 'data-label': words('column.payableArea') }, range(year.payableArea)),
    make('td', { class: 'number', 'data-label': words('column.amount') }, range(year.amount, separated)),
  ];
  const head = ['years.year', ...COUNTS.map((key) => `years.${key}`), 'column.payableArea', 'column.amount'];
  const row = (title, year, kind) => make('tr', { class: kind }, make('th', { scope: 'row' }, title), ...cells(year));
  return make('table', { class: 'budget' }, make('caption', {}, words('years.budget')),
    make('thead', {}, make('tr', {}, ...head.map((key, place) => make('th', { scope: 'col', class: place ? 'number' : undefined }, words(key))))),
    make('tbody', {}, ...all.map((year) => row(year.year ?? words('year.none'), year))),
    make('tfoot', {}, row(words('total'), total, 'total')));
}

function repeats(words, all) {
  return make('table', { class: 'repeats' }, make('caption', {}, words('repeats.title')),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words('repeats.subject')), make('th', { scope: 'col' }, words('repeats.files')))),
    make('tbody', {}, ...all.map((one) => make('tr', {},
      make('th', { scope: 'row' }, one.project === undefined ? words('repeats.building', one.building) : words('repeats.project', one.project)),
      make('td', { 'data-label': words('repeats.files') }, one.files.join(words('comma')))))));
}

export function years(words, portfolio) {
  return [budget(words, portfolio), portfolio.repeats.length ? repeats(words, portfolio.repeats) : ''];
}
