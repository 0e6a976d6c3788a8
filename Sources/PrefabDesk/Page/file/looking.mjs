// Has the server look at the text as it is typed: findings, verdict, rates and what stands where.

import { Latest, post } from '../shared/api.mjs';

// Milliseconds after the last keystroke.
const PAUSE = 120;
// A text of more letters is looked at without its values at each pause; they follow when the typing rests.
const LARGE = 1 << 18;
const REST = 900;

export class Looking {
  #quick = new Latest();
  #full = new Latest();
  #timer;
  #rest;

  /**
   * @param history the text
   * @param given() what else belongs to the question: `{ name, path, readings }`
   * @param on `{ waiting(), looked(look), failed(error) }`; `look.fields` is left out where they are still to come
   */
  constructor(history, given, on) {
    Object.assign(this, { history, given, on });
  }

  /** Looks when the typing pauses. */
  soon() {
    clearTimeout(this.#timer);
    clearTimeout(this.#rest);
    this.on.waiting();
    this.#timer = setTimeout(() => this.now(false), PAUSE);
  }

  /** @param isWhole whether the values are wanted at once, as for a text that was just opened */
  async now(isWhole = false) {
    clearTimeout(this.#timer);
    clearTimeout(this.#rest);
    const { text } = this.history;
    const isLarge = text.length > LARGE && !isWhole;
    this.#full.drop();
    await this.#ask(this.#quick, text, !isLarge);
    if (isLarge) this.#rest = setTimeout(() => this.#ask(this.#full, text, true), REST);
  }

  async #ask(line, text, fields) {
    try {
      const look = await line.ask((signal) => post('/api/look', { text, ...this.given(), fields }, { signal }));
      // What was said of another text would stand in the wrong places.
      if (look && text === this.history.text) this.on.looked(look);
    } catch (error) {
      this.on.failed(error);
    }
  }
}
