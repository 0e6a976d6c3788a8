// Writes what the form says into the text, one change after the other, so that comments, order and layout stay.

import { post } from '../shared/api.mjs';

export class Setting {
  #waiting = [];
  #isBusy = false;

  /** @param on `{ failed(error) }` where the text cannot take a change */
  constructor(history, on) {
    this.history = history;
    this.on = on;
  }

  get isBusy() {
    return this.#isBusy || this.#waiting.length > 0;
  }

  /** Writes changes as /api/set takes them; those that come while others are written wait for their turn. */
  async write(...changes) {
    for (const change of changes) {
      // Another value for the same field takes the place of the one that still waits.
      const last = this.#waiting.at(-1);
      const isPlain = (one) => one && (one.value !== undefined || one.number !== undefined);
      if (isPlain(last) && isPlain(change) && last.pointer === change.pointer) this.#waiting.pop();
      this.#waiting.push(change);
    }
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#waiting.length) await this.#next();
    } catch (error) {
      this.#waiting = [];
      this.on.failed(error);
    } finally {
      this.#isBusy = false;
    }
  }

  async #next() {
    const taken = this.#waiting.splice(0);
    for (;;) {
      const { version, text } = this.history;
      const { edits } = await post('/api/set', { text, changes: taken });
      if (this.history.version === version) {
        this.history.apply(edits, 'form');
        return;
      }
      // Somebody typed into the text meanwhile: the places are others now.
    }
  }
}
