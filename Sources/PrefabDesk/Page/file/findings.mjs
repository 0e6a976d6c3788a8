// What is wrong with the text: where, why, and the cure as a click.

import { fill, make } from '../shared/dom.mjs';

// More would make the list itself the stall; the count says how many there are.
const SHOWN = 200;

export class Findings {
  /**
   * @param on { show(start, end), apply(edits), place(pointer): the name of a place }
   */
  constructor(words, on) {
    Object.assign(this, { words, on });
    this.count = make('p', { role: 'status', class: 'counts' });
    this.list = make('ol', { class: 'findings-list' });
    this.all = make('button', { type: 'button', hidden: true, onclick: () => this.#mendAll() }, words('file.findings.mend.all'));
    this.element = make('section', { class: 'findings', 'aria-labelledby': 'findings-title' },
      make('div', { class: 'pane-head' }, make('h2', { id: 'findings-title' }, words('file.findings')), this.count, this.all), this.list);
  }

  /** Another file: what was found in the one before goes. */
  begin() {
    this.diagnostics = [];
    this.all.hidden = true;
    fill(this.count);
    fill(this.list);
    this.waiting();
  }

  waiting() {
    this.element.setAttribute('aria-busy', 'true');
  }

  /** Shows the findings of a look. */
  show(diagnostics, counts) {
    const { words } = this;
    this.element.removeAttribute('aria-busy');
    this.diagnostics = diagnostics;
    const curable = diagnostics.filter((one) => one.edits?.length);
    this.all.hidden = curable.length < 2;
    const parts = ['errors', 'warnings', 'notes'].filter((kind) => counts[kind] > 0).map((kind) => words(`file.count.${kind}`, counts[kind]));
    this.count.textContent = parts.length ? parts.join(words('file.comma')) : words('file.count.none');
    // Whoever is on a button of the list stays on the list.
    const place = [...this.list.querySelectorAll('button')].indexOf(document.activeElement);
    fill(this.list, diagnostics.slice(0, SHOWN).map((one) => this.#entry(one)),
      diagnostics.length > SHOWN ? make('li', { class: 'muted' }, words('file.findings.more', diagnostics.length - SHOWN)) : null);
    if (place >= 0) (this.list.querySelectorAll('button')[place] ?? this.list.querySelector('button'))?.focus();
  }

  #entry(one) {
    const { words } = this;
    const where = one.start === undefined || one.start === null ? null : make('button', { type: 'button', class: 'plain where',
      onclick: () => this.on.show(one.start, one.end) }, words('file.line', one.line));
    const place = one.pointer ? this.on.place(one.pointer) : '';
    return make('li', { class: `finding ${one.severity}` },
      make('div', { class: 'finding-head' }, make('span', { class: 'kind' }, words(`file.severity.${one.severity}`)), where,
        make('span', { class: 'muted' }, place), make('code', { class: 'muted' }, one.code)),
      make('p', { class: 'reason' }, one.message),
      one.help || one.edits?.length ? make('div', { class: 'cure' }, one.help ? make('p', {}, one.help) : null,
        one.edits?.length ? make('button', { type: 'button', onclick: () => this.on.apply(one.edits) }, this.#cure(one.edits)) : null) : null);
  }

  // What the button writes, where that is short.
  #cure(edits) {
    const [edit] = edits;
    const text = edits.length === 1 ? edit.text.trim() : '';
    if (edits.length === 1 && edit.text === '') return this.words('file.cure.remove');
    return text && text.length <= 32 && !text.includes('\n') ? this.words('file.cure.write', text) : this.words('file.cure');
  }

  // Cures that touch the same stretch exclude each other: the first one is made, the next look shows what is left.
  #mendAll() {
    const taken = [];
    for (const { edits } of this.diagnostics) {
      if (!edits?.length) continue;
      const isFree = edits.every((edit) => taken.every((other) => edit.end <= other.start && edit.start < other.start || edit.start >= other.end
        && edit.start > other.start));
      if (isFree) taken.push(...edits);
    }
    this.on.apply(taken);
  }
}
