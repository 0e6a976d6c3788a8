// What is unsaved is kept, offered back, and not left behind by a slip.

import { make } from '../shared/dom.mjs';
import { sideBySide } from './differing.mjs';
import { asked } from './notices.mjs';

// A text of more letters is kept when the typing pauses, since each keeping writes all of it.
const LARGE = 1 << 17;
const PAUSE = 250;

export class Unsaved {
  #timer;
  // The path under which something of this tab is kept; `undefined` where nothing is.
  #keptAs;
  // While it is read what is kept of a file that was just opened: nothing may take its place before.
  #reading;

  constructor(words, { keeping, tabs, saving, history, notices }) {
    Object.assign(this, { words, keeping, tabs, saving, history, notices });
    // A tab that is hidden may never be seen again.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#timer) this.#keep();
    });
  }

  /** After each change and each saving. */
  moved() {
    this.tabs.changed(this.saving.isDirty);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), this.history.text.length > LARGE ? PAUSE : 0);
  }

  async #keep() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#reading) await this.#reading;
    const { path, stamp, isDirty } = this.saving;
    try {
      const before = this.#keptAs;
      const now = isDirty ? path : undefined;
      this.#keptAs = now;
      if (isDirty) await this.keeping.keep(path, this.tabs.name, { text: this.history.text, stamp });
      // Saved, or saved under a name of its own.
      if (before !== undefined && before !== now) await this.keeping.forget(before, this.tabs.name);
      this.notices.clear('keeping');
    } catch {
      this.notices.say('keeping', this.words('file.keeping.failed'), [], 'fail');
    }
  }

  /** Gives back what a tab that is gone left unsaved of the file that was just opened. */
  async offer() {
    this.#keptAs = undefined;
    const reading = this.#left();
    this.#reading = reading;
    const { own, isFit } = await reading;
    if (this.#reading === reading) this.#reading = undefined;
    if (!own) return;
    const { words } = this;
    const { path } = this.saving;
    const discard = [words('file.unsaved.discard'), () => this.#discard(own)];
    const compare = [words('file.compare'), () => this.#compare(own)];
    // On an untouched file the work goes on where it was; where the file has changed since, somebody has to look.
    if (isFit) {
      this.#keptAs = own.tab === this.tabs.name ? path : undefined;
      this.history.replace(own.text);
      this.notices.say('unsaved', words('file.unsaved.back'), [compare, discard], 'open');
    } else {
      this.notices.say('unsaved', words(path === null ? 'file.unsaved.unnamed' : 'file.unsaved.other'), [[words('file.unsaved.take'), () => this.history.replace(own.text)], compare, discard], 'open');
    }
  }

  // What was left of the file, and whether it still fits to it; what does not is put aside.
  async #left() {
    const { path } = this.saving;
    const { beginnings } = this.history;
    const alive = await this.tabs.take(path ?? undefined);
    const all = await this.keeping.kept(path).catch(() => []);
    const left = all.filter((work) => work.tab === this.tabs.name || !alive.has(work.tab));
    const works = left.filter((work) => work.text !== this.saving.saved);
    // A tab that went while it saved could not forget it, and would have it offered once the file is another.
    for (const work of left.filter((one) => !works.includes(one))) this.keeping.forget(work.path, work.tab).catch(() => {});
    // Of several tabs that are gone, one that worked on the file as it is now comes first.
    const own = works.find((work) => work.tab === this.tabs.name) ?? works.find((work) => work.stamp === this.saving.stamp) ?? works.at(-1);
    if (!own || beginnings !== this.history.beginnings) return {};
    const isFit = own.stamp === this.saving.stamp && !this.saving.isDirty;
    // Where the browser stores nothing any more, the page still has it.
    if (!isFit) await this.#putAside(own).catch(() => {});
    return beginnings === this.history.beginnings ? { own, isFit } : {};
  }

  // Under a name that no tab has, so that what is typed meanwhile does not take its place.
  async #putAside(work) {
    const { path, tab } = work;
    work.tab = crypto.randomUUID();
    await this.keeping.keep(path, work.tab, work);
    await this.keeping.forget(path, tab);
  }

  #discard(work) {
    if (this.history.text === work.text) this.history.replace(this.saving.saved);
    this.keeping.forget(work.path, work.tab).catch(() => {});
  }

  async #compare(work) {
    const { words } = this;
    const answer = await asked(words('file.unsaved'), make('div', {}, sideBySide(words, [words('file.unsaved.kept'), work.text],
      [words('file.theirs'), this.saving.saved])), [[words('file.unsaved.take'), 'take', 'primary'], [words('file.unsaved.discard'), 'discard'],
      [words('file.go.on'), null]]);
    if (answer === 'take') this.history.replace(work.text);
    if (answer === 'discard') this.#discard(work);
  }

  /** Whether another file may take the place of this one. */
  async maySwitch() {
    if (!this.saving.isDirty) return true;
    await this.#keep();
    const { words } = this;
    const answer = await asked(words('file.leave'), make('p', {}, words('file.leave.help')),
      [[words('file.save'), 'save', 'primary'], [words('file.leave.keep'), 'leave'], [words('file.cancel'), null]]);
    // While it was saved more may have been typed.
    return answer === 'save' ? (await this.saving.save()) && this.maySwitch() : answer === 'leave';
  }
}
