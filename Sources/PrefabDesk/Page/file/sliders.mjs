// Advice as sliders: drag a quantity and see points, rates, grade and amount move; the least value that is enough is marked.

import { Latest, post } from '../shared/api.mjs';
import { compare } from '../shared/decimals.mjs';
import { fill, make } from '../shared/dom.mjs';
import { Slider } from './slider.mjs';
import { money, percent } from './verdict.mjs';

const PAUSE = 40;

export class Sliders {
  #latest = new Latest();
  #asking = new Latest();
  #of;
  #shownOf;
  #timer;

  /** @param on `{ readings(), write(…changes), tree() }` */
  constructor(words, history, on) {
    Object.assign(this, { words, history, on, sliders: [] });
    this.told = make('p', { role: 'status', class: 'help' });
    this.goals = make('div');
    this.place = make('div', { class: 'sliders' });
    this.effect = make('table', { class: 'grid effect', hidden: true });
    this.take = make('button', { type: 'button', class: 'primary', onclick: () => this.#take() }, words('file.advise.take'));
    this.reset = make('button', { type: 'button', onclick: () => this.#reset() }, words('file.advise.reset'));
    this.element = make('section', { class: 'advise', 'aria-label': words('file.advise') }, make('p', { class: 'help' }, words('file.advise.help')), this.told,
      make('div', { class: 'effect-place' }, this.effect, make('div', { class: 'buttons' }, this.take, this.reset)), this.place);
  }

  /** Another file: the quantities of the one before go. */
  begin() {
    this.#asking.drop();
    this.#of = this.now = undefined;
    this.told.textContent = '';
    this.#clear();
  }

  /** After each look: the standing that the sliders start from. */
  moved(look) {
    this.now = look.summary;
    if (this.element.checkVisibility()) this.shown();
  }

  /** Asks for advice where the text is another than the one that was asked about. */
  async shown() {
    const state = this.#state();
    if (this.#of === state) return;
    this.#of = state;
    const { words } = this;
    this.told.textContent = words('file.advise.asking');
    try {
      const advice = await this.#asking.ask((signal) => post('/api/advise', { text: this.history.text, readings: this.on.readings() }, { signal }));
      if (!advice) return;
      this.#shownOf = state;
      this.#show(advice);
    } catch (error) {
      this.#of = undefined;
      this.told.textContent = `${error.message} ${error.help ?? ''}`;
      this.#clear();
    }
  }

  #state() {
    return `${this.history.version} ${this.on.readings().join(' ')}`;
  }

  #clear() {
    this.#untry();
    this.sliders = [];
    fill(this.place);
    this.#draw(null);
  }

  // What was tried with other sliders is wanted no more.
  #untry() {
    clearTimeout(this.#timer);
    this.#latest.drop();
  }

  #show({ levers = [], buildings, rules = {} }) {
    const { words } = this;
    this.#untry();
    const wasOn = this.sliders.find((slider) => slider.element.contains(document.activeElement));
    const wasAt = wasOn && `${wasOn.lever.building} ${wasOn.lever.item} ${wasOn.lever.field}`;
    this.sliders = levers.map((lever) => new Slider(words, lever, this.#least(lever, buildings, rules), { moved: () => this.#try() }));
    this.told.textContent = this.sliders.length ? '' : words('file.advise.none');
    const names = [...new Set(levers.map(({ building }) => building))];
    fill(this.place, names.map((building) => make('section', { 'aria-label': buildings[building]?.id ?? String(building + 1) },
      make('h3', {}, buildings[building]?.id ?? building + 1),
      this.sliders.filter(({ lever }) => lever.building === building).map(({ element }) => element))));
    this.sliders.find(({ lever }) => `${lever.building} ${lever.item} ${lever.field}` === wasAt)?.focus();
    this.#draw(null);
  }

  // The least values by which this lever alone reaches a goal of its building.
  #least(lever, buildings, rules) {
    return (buildings[lever.building]?.goals ?? []).flatMap((goal) => (goal.alone ?? []).filter((one) => one.item === lever.item && one.enough)
      .flatMap((one) => one.fields.filter((field) => field.field === lever.field)
        .map((field) => ({ to: String(field.to), goal: goal.grade ?? rules[goal.rule] ?? goal.rule }))));
  }

  #try() {
    clearTimeout(this.#timer);
    this.effect.setAttribute('aria-busy', 'true');
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const changes = this.sliders.filter((slider) => slider.isMoved)
      .map(({ lever, value }) => ({ building: lever.building, field: lever.field, item: lever.item, value }));
    if (!changes.length) {
      this.#untry();
      this.#draw(null);
      return;
    }
    try {
      const answer = await this.#latest.ask((signal) => post('/api/try', { text: this.history.text, readings: this.on.readings(), changes }, { signal }));
      if (!answer) return;
      this.told.textContent = '';
      this.#draw(answer.summary);
    } catch (error) {
      this.told.textContent = `${error.message} ${error.help ?? ''}`;
      this.#draw(null);
    }
  }

  // What the moved levers would write.
  #written() {
    return this.sliders.filter((slider) => slider.isMoved && slider.lever.pointer).map(({ lever, value }) => (
      typeof value === 'boolean' ? { pointer: lever.pointer, value } : { pointer: lever.pointer, number: value }));
  }

  // Before and after, building by building.
  #draw(after) {
    const { words, now } = this;
    this.effect.removeAttribute('aria-busy');
    const moved = this.sliders.filter((slider) => slider.isMoved);
    this.take.disabled = !moved.some(({ lever }) => lever.pointer);
    this.reset.disabled = !moved.length;
    for (const slider of this.sliders) slider.points(scoreOf(now, slider.lever), after ? scoreOf(after, slider.lever) : null);
    this.effect.hidden = !now;
    if (!now) return;
    const row = (key, name, one, other) => make('tr', {}, make('th', { scope: 'row' }, name ? `${name} · ` : '', words(key)), make('td', {}, one),
      make('td', { class: after && other !== one ? 'moved' : '' }, after ? other : '—'));
    fill(this.effect, make('caption', { class: 'for-readers' }, words('file.advise.effect')), make('thead', {}, make('tr', {}, make('td', {}), make('th', { scope: 'col' }, words('file.advise.now')),
      make('th', { scope: 'col' }, words('file.advise.then')))),
    make('tbody', {}, row('file.opinion', '', now.words, after?.words), row('file.amount', '', money(words, now.amount), money(words, after?.amount)),
      now.buildings.map((building, place) => {
        const other = after?.buildings[place];
        if (now.buildings.length > 2 && !this.sliders.some((slider) => slider.isMoved && slider.lever.building === place)) return null;
        const name = now.buildings.length > 1 ? building.id : '';
        return [row('file.rate.prefabrication', name, percent(building.prefabricationRate), percent(other?.prefabricationRate)),
          row('file.rate.assembly', name, percent(building.assemblyRate), percent(other?.assemblyRate)),
          row('file.grade', name, building.gradeWords || '—', other?.gradeWords || '—')];
      })));
  }

  // The places are those of the text that the advice is on.
  #take() {
    if (this.#shownOf === this.#state()) this.on.write(...this.#written());
  }

  #reset() {
    for (const slider of this.sliders) slider.reset();
    this.#try();
  }
}

function scoreOf(summary, { building, item }) {
  const score = summary?.buildings[building]?.scores?.find((one) => one.item === item);
  if (!score?.lower) return '—';
  return compare(score.lower, score.upper) === 0 ? score.lower : `${score.lower}–${score.upper}`;
}
