// The entries of a list, such as buildings: added, doubled, removed, and chosen one at a time where each is a form of its own.

import { make } from '../shared/dom.mjs';
import { below } from './fields.mjs';

let count = 0;

export class Entries {
  /**
   * @param only the entry that is shown where one is shown at a time
   * @param fields(place) makes the inputs of an entry
   */
  constructor(words, field, pointer, tree, on, { only, choose, fields }) {
    Object.assign(this, { words, field, pointer, on, choose, only });
    this.count = tree.count(pointer);
    const shown = only === undefined ? [...Array(this.count).keys()] : this.count ? [only] : [];
    const button = (key, act, more = {}) => make('button', { type: 'button', onclick: act, ...more }, words(key));
    const id = `entries-${(count += 1)}`;
    this.list = only === undefined ? null : make('select', { id, onchange: () => choose(Number(this.list.value)) });
    this.element = make('div', { class: 'entries' },
      make('div', { class: 'buttons' }, this.list && this.count ? [make('label', { for: id }, words('file.entry.shown')), this.list] : null,
        button('file.entry.add', () => this.#add()),
        only === undefined || !this.count ? null : [button('file.entry.double', () => this.#double(only)), button('file.entry.remove', () => this.#remove(only))]),
      shown.map((place) => make('div', { class: 'entry-fields', role: 'group', 'aria-label': `${field.title} ${place + 1}` },
        make('h3', {}, `${field.title} ${place + 1}`), fields(place),
        only === undefined ? make('div', { class: 'buttons' }, button('file.entry.remove', () => this.#remove(place),
          { 'aria-label': `${words('file.entry.remove')} ${field.title} ${place + 1}` })) : null)));
  }

  /** Names the entries by what stands in them. */
  update(tree) {
    if (!this.list) return;
    const names = [...Array(this.count).keys()].map((place) => {
      const own = below(this.pointer, place);
      return [tree.written(below(own, 'id')), tree.written(below(own, 'name'))].filter(Boolean).join(' ') || String(place + 1);
    });
    if (names.join('\n') !== this.names) {
      this.names = names.join('\n');
      this.list.replaceChildren(...names.map((name, place) => make('option', { value: place }, name)));
    }
    this.list.value = String(this.only);
  }

  #add() {
    this.on.write({ pointer: this.pointer, insert: {}, at: this.count });
    this.choose(this.count);
  }

  // The copy is in want of a name of its own.
  #double(place) {
    if (this.on.double(below(this.pointer, place), 'id')) this.choose(place + 1);
  }

  #remove(place) {
    if (this.on.remove(below(this.pointer, place))) this.choose(Math.max(0, place - 1));
  }
}
