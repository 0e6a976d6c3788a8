// What is read before it can be shown: the latest question counts alone, and what fails is told where the answer would stand.

import { Latest } from '../shared/api.mjs';
import { make, trouble } from '../shared/dom.mjs';

export class Loading {
  #latest = new Latest();

  /** @param place where it is said that something is read, and why it could not be */
  constructor(words, place) {
    this.words = words;
    this.place = place;
  }

  /**
   * Hands the answer of `ask()` to `show`, unless something else was asked or everything dropped meanwhile.
   *
   * @param isKept whether what stands there stays until the answer has come
   */
  async load(ask, show, isKept = false) {
    if (!isKept) this.place.replaceChildren(make('p', { class: 'muted' }, this.words('waiting')));
    let answer;
    try {
      answer = await this.#latest.ask(ask);
    } catch (error) {
      const again = make('button', { type: 'button', onclick: () => this.load(ask, show) }, this.words('again'));
      this.place.replaceChildren(make('p', { role: 'alert' }, trouble(error)), again);
      return;
    }
    if (answer !== undefined) show(answer);
  }

  /** What was asked is wanted no more. */
  drop() {
    this.#latest.drop();
    this.place.replaceChildren();
  }
}
