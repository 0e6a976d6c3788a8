// The bar on top: the verdict, both rates, the grade, the amount, and how much is open, as the text stands at this moment.

import { range, separated } from '../shared/decimals.mjs';
import { fill, make } from '../shared/dom.mjs';

// Buildings that have a line of their own in the bar; the others are unfolded.
const SHOWN = 2;

/** The look of an opinion. */
function tone(verdict) {
  if (!verdict) return 'muted';
  if (/^(eligible|payable|pass|met)/.test(verdict)) return 'pass';
  return /^(undetermined|open)/.test(verdict) ? 'undetermined' : 'fail';
}

export class VerdictBar {
  constructor(words) {
    this.words = words;
    this.opinion = make('strong', { class: 'opinion' });
    this.amount = make('span', { class: 'number' });
    this.open = make('span');
    this.buildings = make('div', { class: 'bar-buildings' });
    const { words: say } = this;
    const item = (key, value) => make('div', {}, make('dt', {}, say(key)), make('dd', {}, value));
    this.element = make('section', { class: 'verdict-bar', 'aria-label': say('file.verdict'), role: 'region' },
      make('dl', {}, item('file.opinion', this.opinion), item('file.amount', this.amount), item('file.undecided', this.open)), this.buildings,
      this.spoken = make('p', { class: 'for-readers', role: 'status' }));
  }

  /** Another file: what was said of the one before goes. */
  begin() {
    for (const part of [this.opinion, this.amount, this.open, this.buildings]) fill(part);
    this.waiting();
  }

  waiting() {
    this.element.setAttribute('aria-busy', 'true');
  }

  /** Shows a summary of a look, or, where there is none, that the errors stand against it. */
  show(summary, counts) {
    const { words } = this;
    this.element.removeAttribute('aria-busy');
    const text = summary?.words ?? words(counts?.errors ? 'file.opinion.errors' : 'file.opinion.none', counts?.errors ?? 0);
    this.opinion.className = `opinion ${tone(summary?.verdict)}`;
    fill(this.opinion, text);
    fill(this.amount, money(words, summary?.amount));
    fill(this.open, summary ? words('file.open.count', summary.open) : '—');
    const all = (summary?.buildings ?? []).map((building) => this.#building(building));
    fill(this.buildings, all.slice(0, SHOWN),
      all.length > SHOWN ? make('details', { open: this.isUnfolded, ontoggle: (event) => { this.isUnfolded = event.target.open; } },
        make('summary', {}, words('file.buildings.more', all.length - SHOWN)), all.slice(SHOWN)) : null);
    // Read out only when the opinion or the amount has moved, not with each letter.
    const spoken = `${text}${words('file.comma')}${this.amount.textContent}`;
    if (spoken !== this.spoken.textContent) this.spoken.textContent = spoken;
  }

  #building(building) {
    const { words } = this;
    return make('p', { class: 'bar-building' }, make('strong', {}, building.id || '—'),
      make('span', {}, words('file.rate.prefabrication'), ' ', make('b', {}, percent(building.prefabricationRate))),
      make('span', {}, words('file.rate.assembly'), ' ', make('b', {}, percent(building.assemblyRate))),
      make('span', {}, words('file.grade'), ' ', make('b', {}, building.gradeWords || '—')),
      make('span', { class: tone(building.verdict) }, building.verdictWords || ''));
  }
}

/** Bounds of a rate with its sign. */
export function percent(bounds) {
  return bounds ? `${range(bounds)}%` : '—';
}

/** Bounds of an amount with commas. */
export function money(words, bounds) {
  return bounds ? words('file.yuan', range(bounds, separated)) : '—';
}
