// Lines above the page that say what happened and what can be done about it; one for each matter.

import { fill, make } from '../shared/dom.mjs';

export class Notices {
  #shown = new Map();

  constructor(words) {
    this.words = words;
    this.element = make('div', { class: 'notices' });
  }

  /**
   * Says something about a matter, in the place of what was said about it before.
   * @param actions `[words, act]`; the notice goes away with the click
   */
  say(matter, text, actions = [], tone = '') {
    this.clear(matter);
    const notice = make('div', { class: `notice ${tone}`, role: tone === 'fail' ? 'alert' : 'status' }, text instanceof Node ? text : make('p', {}, text),
      make('div', { class: 'buttons' }, actions.map(([label, act]) => make('button', { type: 'button', onclick: () => {
        this.clear(matter);
        act();
      } }, label)), make('button', { type: 'button', class: 'plain', onclick: () => this.clear(matter) }, this.words('file.close'))));
    this.#shown.set(matter, notice);
    this.element.append(notice);
  }

  /** What was said of one file is nothing to do with another. */
  clearAll() {
    for (const matter of [...this.#shown.keys()]) this.clear(matter);
  }

  clear(matter) {
    this.#shown.get(matter)?.remove();
    this.#shown.delete(matter);
  }
}

/**
 * Asks something in a window of its own.
 * @param actions `[words, value, class?]`; the value of the one that is clicked, `null` where the window is left by Escape
 */
export function asked(title, content, actions) {
  return new Promise((resolve) => {
    const dialog = make('dialog', { 'aria-labelledby': 'asked-title' });
    let answer = null;
    fill(dialog, make('h2', { id: 'asked-title' }, title), content, make('div', { class: 'buttons' },
      actions.map(([label, value, look]) => make('button', { type: 'button', class: look, onclick: () => {
        answer = value;
        dialog.close();
      } }, label))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
