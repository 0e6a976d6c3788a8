// One quantity that can be dragged, typed, or put at the least value that is enough.

import { compare, isDecimal, ofSteps, steps } from '../shared/decimals.mjs';
import { fill, make } from '../shared/dom.mjs';
import { number } from './controls.mjs';

// The finest position of a slider; what is written is counted in the quantity's own steps.
const POSITIONS = 1000;
let count = 0;

export class Slider {
  /**
   * @param lever `{ building, item, itemTitle, field, title, unit, step, now, most, pointer }` of /api/advise
   * @param least `[{ to, goal }]`
   */
  constructor(words, lever, least, on) {
    Object.assign(this, { words, lever, least, on });
    // A level is counted in whole ones.
    this.step = lever.step ?? '1';
    this.isFlag = lever.kind === 'flag';
    const id = `slider-${(count += 1)}`;
    const title = !lever.itemTitle || lever.title.startsWith(lever.itemTitle) ? lever.title : `${lever.itemTitle} · ${lever.title}`;
    this.value = this.start;
    this.score = make('span', { class: 'slider-points' });
    if (this.isFlag) {
      this.box = make('input', { type: 'checkbox', id, onchange: () => this.#set(this.box.checked) });
      this.element = make('div', { class: 'slider' }, make('label', { for: id }, this.box, ' ', title), this.score);
      this.box.checked = this.value === true;
      return;
    }
    const marks = least.filter(({ to }) => isDecimal(to) && compare(to, this.#most) <= 0);
    this.range = make('input', { type: 'range', id, min: 0, max: POSITIONS, step: 1, oninput: () => this.#dragged(), onkeydown: (event) => this.#key(event) });
    this.field = make('input', { class: 'number', inputmode: 'decimal', autocomplete: 'off', 'aria-label': words('file.advise.exact', title),
      onchange: () => this.#typed() });
    this.marks = make('div', { class: 'slider-marks', 'aria-hidden': 'true' }, marks.map(({ to }) => {
      const mark = make('span', {});
      mark.style.setProperty('--at', String(this.#position(to) / POSITIONS));
      return mark;
    }));
    this.element = make('div', { class: 'slider' },
      make('div', { class: 'slider-head' }, make('label', { for: id }, title), this.score),
      make('div', { class: 'slider-line' }, make('div', { class: 'slider-track' }, this.range, this.marks), this.field, make('span', { class: 'muted' }, lever.unit ?? '')),
      make('div', { class: 'buttons' }, unique(marks).map(({ to, goals }) => make('button', { type: 'button', class: 'plain',
        onclick: () => this.#set(to) }, words('file.advise.least', to, lever.unit ?? '', goals.join(words('file.comma')))))),
      lever.pointer ? null : make('p', { class: 'help' }, words('file.advise.takeoff')));
    this.#show();
  }

  get start() {
    return this.isFlag ? this.lever.now === true : String(this.lever.now ?? '0');
  }

  get #most() {
    // Where the whole is not told, as far as advice goes.
    const all = [this.lever.most, this.start, ...this.least.map(({ to }) => to)].filter((one) => typeof one === 'string' && isDecimal(one));
    return this.lever.most ?? all.toSorted(compare).at(-1);
  }

  get isMoved() {
    return this.isFlag ? this.value !== this.start : compare(this.value, this.start) !== 0;
  }

  get #all() {
    const all = steps(this.#most, this.step);
    return all > 0n ? all : 1n;
  }

  #position(value) {
    const place = (steps(value, this.step) * BigInt(POSITIONS) + this.#all / 2n) / this.#all;
    return Number(place > BigInt(POSITIONS) ? BigInt(POSITIONS) : place);
  }

  #dragged() {
    const at = BigInt(Math.round(Number(this.range.value)));
    const value = at === BigInt(POSITIONS) ? this.#most : ofSteps((at * this.#all + BigInt(POSITIONS) / 2n) / BigInt(POSITIONS), this.step);
    this.#set(value, false);
  }

  // Arrows with Shift move by the quantity's own step.
  #key(event) {
    const direction = { ArrowRight: 1n, ArrowUp: 1n, ArrowLeft: -1n, ArrowDown: -1n }[event.key];
    if (!direction || !event.shiftKey) return;
    event.preventDefault();
    const next = steps(this.value, this.step) + direction;
    if (next >= 0n && next <= this.#all) this.#set(ofSteps(next, this.step));
  }

  #typed() {
    const value = number(this.field.value);
    const fits = value !== null && compare(value, '0') >= 0 && compare(value, this.#most) <= 0;
    this.field.setAttribute('aria-invalid', String(!fits));
    if (fits) this.#set(value);
  }

  #set(value, isShown = true) {
    this.value = value;
    if (isShown || !this.isFlag) this.#show(isShown);
    this.on.moved();
  }

  #show(movesRange = true) {
    if (this.isFlag) {
      this.box.checked = this.value;
      return;
    }
    if (movesRange) this.range.value = String(this.#position(this.value));
    this.range.setAttribute('aria-valuetext', `${this.value} ${this.lever.unit ?? ''}`);
    this.field.value = this.value;
    this.field.setAttribute('aria-invalid', 'false');
    this.element.classList.toggle('moved', this.isMoved);
  }

  /** Shows the points of the item, now and as they would be. */
  points(now, then) {
    fill(this.score, then !== null && then !== now ? this.words('file.advise.points.moved', now, then) : this.words('file.advise.points', now));
    this.score.classList.toggle('moved', then !== null && then !== now);
  }

  reset() {
    this.value = this.start;
    this.#show();
  }

  focus() {
    (this.range ?? this.box).focus();
  }
}

function unique(marks) {
  const all = new Map();
  for (const { to, goal } of marks) all.set(to, [...(all.get(to) ?? []), goal]);
  return [...all].map(([to, goals]) => ({ to, goals }));
}
