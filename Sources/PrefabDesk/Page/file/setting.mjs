// Writes what the form says into the text, one change after the other, so that comments, order and layout stay.

import { post } from '../shared/api.mjs';

export class Setting {
  #waiting = [];
  #writing;

  /** @param on `{ failed(error) }` where the text cannot take a change */
  constructor(history, on) {
    this.history = history;
    this.on = on;
    history.addEventListener('change', ({ detail }) => {
      if (detail.by === 'begin') this.#waiting = [];
    });
  }

  get isBusy() {
    return this.#writing !== undefined;
  }

  /** Ends when everything that was said is written. */
  rest() {
    return this.#writing;
  }

  /** Writes changes as /api/set takes them; those that come while others are written wait for their turn. Whether they were written. */
  write(...changes) {
    for (const change of changes) {
      // Another value for the same field takes the place of the one that still waits.
      const last = this.#waiting.at(-1);
      const isPlain = (one) => one && (one.value !== undefined || one.number !== undefined);
      if (isPlain(last) && isPlain(change) && last.pointer === change.pointer) this.#waiting.pop();
      this.#waiting.push(change);
    }
    this.#writing ??= this.#all();
    return this.#writing;
  }

  async #all() {
    try {
      do await this.#next(); while (this.#waiting.length);
      return true;
    } catch (error) {
      this.#waiting = [];
      this.on.failed(error);
      return false;
    } finally {
      this.#writing = undefined;
    }
  }

  async #next() {
    const taken = this.#waiting.splice(0);
    const { beginnings } = this.history;
    for (;;) {
      const { version, text } = this.history;
      const { edits } = await post('/api/set', { text, changes: taken });
      // Said of a file that is no longer the one on the page.
      if (this.history.beginnings !== beginnings) return;
      if (this.history.version === version) {
        this.history.apply(edits, 'form');
        return;
      }
      // Somebody typed into the text meanwhile: the places are others now.
    }
  }
}
