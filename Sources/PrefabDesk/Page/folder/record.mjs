// The notes of the reviewer: the record of the review that is kept beside the submission as x.review.json.

import { make } from '../shared/dom.mjs';
import { parseExactly, printExactly } from '../shared/exact.mjs';
import { SchemaForm } from './form.mjs';
import { recordName } from './source.mjs';
import * as unsaved from './unsaved.mjs';

function print(value) {
  return `${printExactly(value, 2)}\n`;
}

export class RecordPanel {
  /**
   * @param source { record(file), saveRecord(file, text, stamp), checkRecord(file, text), schema() }
   */
  constructor(words, language, source) {
    Object.assign(this, { words, language, source });
    this.state = make('p', { role: 'status', class: 'record-state' });
    this.faults = make('ul', { class: 'faults', 'aria-label': words('record.faults') });
    this.save = make('button', { type: 'button', class: 'primary', onclick: () => this.#save() }, words('record.save'));
    this.undo = make('button', { type: 'button', onclick: () => this.show(this.file, this.projectId, true) }, words('record.undo'));
    this.conflict = make('div', { class: 'conflict', role: 'alert' });
    this.place = make('div');
    this.element = make('div', { class: 'record' }, make('div', { class: 'record-head' }, this.state, this.faults,
      make('div', { class: 'buttons' }, this.save, this.undo)), this.conflict, this.place);
  }

  /** @param isFresh what was typed before and never saved is thrown away */
  async show(file, projectId, isFresh = false) {
    Object.assign(this, { file, projectId });
    if (isFresh) unsaved.forget(file);
    const [schema, record] = await Promise.all([this.source.schema(), this.source.record(file)]);
    if (this.file === file) this.#draw(schema, record);
  }

  #draw(schema, record) {
    const { file, projectId } = this;
    this.schema = schema;
    this.conflict.replaceChildren();
    this.faults.replaceChildren();
    const kept = unsaved.of(file);
    this.saved = record.text;
    this.stamp = kept ? kept.stamp : record.stamp;
    this.isDirty = this.isRestored = kept !== undefined && kept.text !== record.text;
    const text = this.isRestored ? kept.text : record.text;
    try {
      this.value = text === null ? { format: schema.properties.format.const, projectId } : parseExactly(text);
    } catch {
      this.place.replaceChildren(make('p', { class: 'fail' }, this.words('record.broken')), make('pre', { tabindex: '0' }, text));
      this.#settle();
      return;
    }
    this.form = new SchemaForm(schema, { language: this.language, words: this.words, fixed: ['$schema', 'format', 'projectId'],
      changed: () => this.#changed() });
    this.form.show(this.value);
    this.place.replaceChildren(this.form.element);
    this.#settle();
    if (text !== null) this.#check();
  }

  /** The record changed on the disk; what is being written here stays, and is told of it. What was saved here is no news. */
  async changedOutside() {
    const { file } = this;
    const record = await this.source.record(file);
    if (this.file !== file || record.stamp === this.stamp || this.element.dataset.state === 'saving') return;
    if (this.isDirty) this.state.replaceChildren(this.words('record.outside'));
    else this.#draw(this.schema, record);
  }

  #settle() {
    this.save.disabled = !this.isDirty;
    this.undo.disabled = !this.isDirty;
    this.element.dataset.state = this.isDirty ? 'unsaved' : this.saved === null ? 'absent' : 'saved';
    this.state.replaceChildren(this.isDirty ? this.words(this.isRestored ? 'record.restored' : 'record.unsaved')
      : this.words(this.saved === null ? 'record.absent' : 'record.present', recordName(this.file)));
  }

  #changed() {
    this.isDirty = true;
    unsaved.keep(this.file, { text: print(this.value), stamp: this.stamp });
    this.#settle();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#check(), 250);
  }

  async #check() {
    const text = print(this.value);
    const diagnostics = await this.source.checkRecord(this.file, text).catch(() => []);
    if (text !== print(this.value)) return;
    this.faults.replaceChildren(...diagnostics.map((diagnostic) => make('li', { class: diagnostic.severity === 'error' ? 'fail' : 'undetermined' },
      `${diagnostic.code} ${diagnostic.message}`, diagnostic.help ? make('span', { class: 'muted' }, ` ${diagnostic.help}`) : '')));
  }

  async #save() {
    this.conflict.replaceChildren();
    const text = print(this.value);
    this.save.disabled = true;
    this.element.dataset.state = 'saving';
    try {
      const answer = await this.source.saveRecord(this.file, text, this.stamp);
      if (answer.conflict) {
        this.#disagree(text, answer.conflict);
        return;
      }
      Object.assign(this, { stamp: answer.stamp, saved: text, isDirty: print(this.value) !== text, isRestored: false });
      if (this.isDirty) unsaved.keep(this.file, { text: print(this.value), stamp: this.stamp });
      else unsaved.forget(this.file);
      this.#settle();
    } catch (error) {
      this.#settle();
      this.state.replaceChildren(make('span', { class: 'fail' }, error.message, error.help ? ` ${error.help}` : ''));
    }
  }

  // Someone else wrote the record meanwhile: both texts side by side, and the choice between them.
  #disagree(mine, theirs) {
    const { words } = this;
    const keepMine = make('button', { type: 'button', onclick: () => { this.stamp = theirs.stamp; this.#save(); } }, words('record.mine'));
    const takeTheirs = make('button', { type: 'button', onclick: () => this.show(this.file, this.projectId, true) }, words('record.theirs'));
    const column = (title, text, other) => {
      const lines = new Set((other ?? '').split('\n'));
      return make('div', {}, make('h3', {}, title), make('pre', { tabindex: '0', 'aria-label': title },
        ...(text ?? '').split('\n').map((line) => make(lines.has(line) ? 'span' : 'mark', {}, `${line}\n`))));
    };
    this.conflict.replaceChildren(make('p', {}, words('record.conflict')),
      make('div', { class: 'side-by-side' }, column(words('record.here'), mine, theirs.text), column(words('record.disk'), theirs.text, mine)),
      make('div', { class: 'buttons' }, keepMine, takeTheirs));
    this.#settle();
    keepMine.focus();
  }
}
