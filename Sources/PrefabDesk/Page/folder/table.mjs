// The table of projects: heads that sort, a row a file, the sums of what is shown. A thousand rows stay: they are made once and moved.

import { make } from '../shared/dom.mjs';
import { range, separated, trimmed } from '../shared/decimals.mjs';
import { hasOpenDiagnostics, kindOf, yearOf } from './rows.mjs';

const COLUMNS = [
  { key: 'id' }, { key: 'name' }, { key: 'verdict' }, { key: 'year' }, { key: 'payableArea', isNumber: true },
  { key: 'amount', isNumber: true }, { key: 'diagnostics' }, { key: 'readings' }, { key: 'file' },
];

export class ProjectTable {
  /**
   * @param words gives the text of a key in the page's language
   * @param on { sort(key), open(file), address(file) } what a head and a row's button do, and where a project's name leads
   */
  constructor(words, on) {
    this.words = words;
    this.on = on;
    this.rows = new Map();
    this.heads = new Map(COLUMNS.map((column) => [column.key, this.#head(column)]));
    this.body = make('tbody');
    this.foot = make('tfoot');
    this.caption = make('caption', { class: 'for-readers' }, words('projects'));
    this.table = make('table', { class: 'projects' }, this.caption,
      make('thead', {}, make('tr', {}, ...this.heads.values(), make('th', { scope: 'col', class: 'of-more' }, words('more')))), this.body, this.foot);
    this.body.addEventListener('keydown', (event) => this.#move(event));
    this.body.addEventListener('focusin', (event) => this.#reach(event.target.closest('tr')));
  }

  #head({ key, isNumber }) {
    const button = make('button', { type: 'button', class: 'sort', onclick: () => this.on.sort(key) }, this.words(`column.${key}`));
    return make('th', { scope: 'col', class: isNumber ? `number of-${key}` : `of-${key}`, 'data-key': key }, button);
  }

  /** Shows these files in this order, their sums below, and which column orders them. */
  show(files, totals, { key, isFalling }) {
    for (const [name, head] of this.heads) {
      if (name === key) head.setAttribute('aria-sort', isFalling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const known = this.rows;
    this.rows = new Map();
    const focused = document.activeElement?.closest?.('tr')?.dataset.file;
    const elements = files.map((file) => {
      const old = known.get(file.file);
      const entry = old && old.file === file ? old : { file, element: this.#row(file) };
      this.rows.set(file.file, entry);
      return entry.element;
    });
    // Rows that are filtered out are kept, so that clearing a filter costs nothing.
    for (const [name, entry] of known) if (!this.rows.has(name)) this.rows.set(name, entry);
    const role = document.activeElement?.dataset?.role;
    this.body.replaceChildren(...elements);
    this.#reach(elements.find((row) => row.dataset.file === focused) ?? elements[0]);
    if (focused !== undefined) {
      const row = elements.find((one) => one.dataset.file === focused);
      row?.querySelector(`[data-role="${role}"]`)?.focus({ preventScroll: true });
    }
    this.foot.replaceChildren(this.#sums(totals));
  }

  #cell(key, content, options = {}) {
    const { tag = 'td', class: kind = '', ...attributes } = options;
    return make(tag, { 'data-label': this.words(`column.${key}`), class: `of-${key} ${kind}`.trim(), ...attributes }, content);
  }

  #row(file) {
    const words = this.words;
    const kind = kindOf(file);
    const isReviewed = file.state === 'reviewed';
    const link = make('a', { href: this.on.address(file.file), 'data-role': 'link', tabindex: '-1' }, isReviewed ? file.project.name : file.file);
    const badge = make('span', { class: `badge ${kind}` }, isReviewed ? file.words : words(`state.${file.state}`));
    const verdict = [badge];
    if (file.capped) verdict.push(' ', make('span', { class: 'note' }, words('capped')));
    if (file.buildings?.some((building) => building.repeated)) verdict.push(' ', make('span', { class: 'note' }, words('repeated')));
    const more = make('button', { type: 'button', class: 'more', 'data-role': 'more', tabindex: '-1', 'aria-label':
      words('more.of', file.project?.id ?? file.file), onclick: () => this.on.open(file.file) }, words('more.short'));
    return make('tr', { 'data-file': file.file, class: hasOpenDiagnostics(file) ? 'open' : undefined },
      this.#cell('id', isReviewed ? file.project.id : '—', { tag: 'th', scope: 'row' }),
      this.#cell('name', link),
      this.#cell('verdict', verdict),
      this.#cell('year', isReviewed ? yearOf(file) || words('year.none') : '', { title: file.applicationForm || file.application || undefined }),
      this.#cell('payableArea', isReviewed ? range(file.payableArea) : '', { class: 'number' }),
      this.#cell('amount', isReviewed ? range(file.amount, separated) : '', { class: 'number' }),
      this.#cell('diagnostics', this.#diagnostics(file)),
      this.#cell('readings', this.#readings(file)),
      this.#cell('file', file.file, { class: 'muted' }),
      this.#cell('more', more));
  }

  #diagnostics(file) {
    if (file.state === 'broken') {
      const first = file.first ? `${file.first.code} ${file.first.message}` : '';
      return make('span', { class: 'fail', title: first || undefined }, this.words('errors', file.errors), first ? `: ${first}` : '');
    }
    if (file.state === 'unreadable') return make('span', { class: 'fail' }, file.reason ?? this.words('state.unreadable'));
    return file.diagnostics?.warnings ? make('span', { class: 'undetermined' }, this.words('warnings', file.diagnostics.warnings)) : '';
  }

  #readings(file) {
    return (file.decisive ?? []).map((reading, index) => [index ? ', ' : '', make('span', { title: reading.title }, `${reading.id}=${reading.reading}`)]);
  }

  #sums(totals) {
    const words = this.words;
    const counts = ['eligible', 'undetermined', 'ineligible']
      .map((kind) => make('span', { class: 'count' }, `${words(`kind.${kind}`)} ${totals.counts[kind]}`));
    return make('tr', { class: 'total', 'data-role': 'sums' },
      make('th', { scope: 'row', colspan: '2' }, words('total.shown', totals.projects)),
      this.#cell('verdict', counts), this.#cell('year', ''),
      this.#cell('payableArea', range(totals.payableArea, trimmed), { class: 'number' }),
      this.#cell('amount', range(totals.amount, separated), { class: 'number' }),
      ...['diagnostics', 'readings', 'file', 'more'].map((key) => this.#cell(key, '')));
  }

  /** Brings the keyboard back to a file's row. */
  focus(file) {
    this.body.querySelector(`tr[data-file="${CSS.escape(file)}"] [data-role="more"]`)?.focus();
  }

  // The rows are one stop of the Tab key; the arrows lead from row to row, as in a list.

  #reach(row) {
    if (!row || row === this.reached) return;
    this.#stop(this.reached, '-1');
    this.#stop(row, '0');
    this.reached = row;
  }

  #stop(row, value) {
    for (const element of row?.querySelectorAll('a, button') ?? []) element.setAttribute('tabindex', value);
  }

  #move(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = event.target.closest('tr');
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
    if (!row || !(event.key in steps)) return;
    event.preventDefault();
    const all = [...this.body.children];
    const to = Math.min(all.length - 1, Math.max(0, all.indexOf(row) + steps[event.key]));
    all[to].querySelector(`[data-role="${event.target.dataset.role ?? 'link'}"]`)?.focus();
  }
}
