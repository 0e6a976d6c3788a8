// Tabs with the same file open see each other.

const NAME = 'prefab-desk-tab';
// A tab that crashed says no farewell, and one that is closed not in every browser: who does not answer for so long is gone.
const ASK = 2000;
const PATIENCE = 5000;

function newName() {
  return crypto.randomUUID();
}

export class Tabs {
  #others = new Map();

  /**
   * @param on `others(list of { isDirty })` when another tab comes, goes or changes; `saved(stamp)` when one has saved this file
   */
  constructor(on) {
    this.on = on;
    this.instance = newName();
    // The name of a tab outlives its reload and its crash; a tab that was doubled takes a new one as soon as it hears of its twin.
    this.name = sessionStorage.getItem(NAME) ?? newName();
    sessionStorage.setItem(NAME, this.name);
    this.path = undefined;
    this.isDirty = false;
    this.channel = new BroadcastChannel('prefab-desk');
    this.channel.addEventListener('message', ({ data }) => this.#hear(data));
    addEventListener('pagehide', () => this.#say('gone'));
    setInterval(() => this.#ask(), ASK);
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#say('who');
    });
  }

  #say(kind, more = {}) {
    this.channel.postMessage({ kind, from: this.instance, name: this.name, path: this.path, isDirty: this.isDirty, ...more });
  }

  #ask() {
    if (!this.#others.size) return;
    const before = this.#others.size;
    for (const [other, { heard }] of this.#others) if (performance.now() - heard > PATIENCE) this.#others.delete(other);
    if (this.#others.size < before) this.on.others([...this.#others.values()]);
    this.#say('who');
  }

  /** Takes up a file and asks who has it as well; the names of the tabs that are alive, after a moment. */
  async take(path) {
    this.path = path;
    this.#others.clear();
    this.#say('who');
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    return new Set([...this.#others.values()].map((other) => other.name));
  }

  changed(isDirty) {
    if (isDirty === this.isDirty) return;
    this.isDirty = isDirty;
    this.#say('here');
  }

  saved(stamp) {
    this.isDirty = false;
    this.#say('saved', { stamp });
  }

  #hear({ kind, from, name, path, isDirty, stamp }) {
    if (from === this.instance) return;
    if (kind === 'who') this.#say('here');
    if (name === this.name && kind !== 'gone' && this.instance > from) {
      this.name = newName();
      sessionStorage.setItem(NAME, this.name);
    }
    if (kind === 'gone' || path !== this.path || path === undefined) this.#others.delete(from);
    else this.#others.set(from, { name, isDirty, heard: performance.now() });
    this.on.others([...this.#others.values()]);
    if (kind === 'saved' && path === this.path && path !== undefined) this.on.saved(stamp);
  }
}
