// The parts of the page as tabs: one at a time, beside the text where there is room for both.

import { make } from '../shared/dom.mjs';

export class Views {
  #shown;

  /**
   * @param parts `{ id, title, element, shown() }`; the first one is the text, which stands by itself on wide windows
   */
  constructor(label, parts) {
    this.parts = parts;
    this.tabs = parts.map(({ id, title }) => make('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `view-${id}`,
      class: `tab-${id}`, onclick: () => this.show(id) }, title));
    this.list = make('div', { role: 'tablist', 'aria-label': label, class: 'views no-print', onkeydown: (event) => this.#key(event) }, this.tabs);
    this.panels = parts.map(({ id, title, element }, place) => make('div', { role: 'tabpanel', id: `view-${id}`, 'aria-labelledby': `tab-${id}`, class: 'view' },
      place ? make('h2', { class: 'for-readers' }, title) : null, element));
    this.wide = matchMedia('(min-width: 68rem)');
    this.wide.addEventListener('change', () => this.#draw());
    this.show(parts[1].id);
  }

  get shown() {
    return this.#shown;
  }

  show(id) {
    this.#shown = id;
    this.#draw();
    this.parts.find((part) => part.id === id).shown?.();
  }

  #draw() {
    const isWide = this.wide.matches;
    if (isWide && this.#shown === this.parts[0].id) this.#shown = this.parts[1].id;
    this.parts.forEach(({ id }, place) => {
      const isShown = id === this.#shown;
      this.tabs[place].setAttribute('aria-selected', String(isShown));
      this.tabs[place].tabIndex = isShown ? 0 : -1;
      this.tabs[place].hidden = isWide && place === 0;
      this.panels[place].hidden = !isShown && !(isWide && place === 0);
    });
  }

  #key(event) {
    const shown = this.tabs.filter((tab) => !tab.hidden);
    const place = shown.indexOf(document.activeElement);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (place < 0 || next === undefined) return;
    event.preventDefault();
    const tab = shown.at(next % shown.length);
    tab.focus();
    tab.click();
  }
}
