// The notes of the reviewer: the record of the review that is kept beside the submission as x.review.json.

import { Latest } from '../shared/api.mjs';
import { make, trouble } from '../shared/dom.mjs';
import { parseExactly, printExactly } from '../shared/exact.mjs';
import { SchemaForm } from './form.mjs';
import { Loading } from './loading.mjs';
import { recordName } from './source.mjs';
import * as unsaved from './unsaved.mjs';

function print(value) {
  return `${printExactly(value, 2)}\n`;
}

export class RecordPanel {
  #saves = new Map();
  #outside = new Latest();

  /**
   * @param source { start(), record(file), saveRecord(file, text, stamp), checkRecord(file, text), schema() }
   */
  constructor(words, language, source) {
    Object.assign(this, { words, language, source });
    this.state = make('p', { role: 'status', class: 'record-state' });
    this.faults = make('ul', { class: 'faults', 'aria-label': words('record.faults') });
    this.save = make('button', { type: 'button', class: 'primary', onclick: () => this.#save() }, words('record.save'));
    this.undo = make('button', { type: 'button', onclick: () => this.#discard() }, words('record.undo'));
    this.conflict = make('div', { class: 'conflict', role: 'alert' });
    this.place = make('div');
    this.loading = new Loading(words, this.place);
    this.element = make('div', { class: 'record' }, make('div', { class: 'record-head' }, this.state, this.faults,
      make('div', { class: 'buttons' }, this.save, this.undo)), this.conflict, this.place);
  }

  show(file, projectId) {
    return this.#load({ file, projectId });
  }

  // What was typed and never saved is thrown away.
  #discard() {
    const { file, projectId } = this.sheet;
    return this.#load({ file, projectId, isFresh: true });
  }

  // All that belongs to one project's record stands in its sheet. An answer changes the sheet that asked, and what is seen only while
  // that sheet is still the one on the page.
  #load(sheet) {
    this.sheet = sheet;
    clearTimeout(this.timer);
    this.#outside.drop();
    for (const part of [this.state, this.faults, this.conflict]) part.replaceChildren();
    this.save.disabled = this.undo.disabled = true;
    this.element.dataset.state = 'loading';
    const { file, isFresh } = sheet;
    return this.loading.load(async () => {
      // What is just being saved is what the file will have.
      await this.#saves.get(file);
      sheet.folder = (await this.source.start()).folder;
      if (isFresh) unsaved.forget(sheet);
      return Promise.all([this.source.schema(), this.source.record(file)]);
    }, ([schema, record]) => this.#draw(schema, record));
  }

  #draw(schema, record) {
    const { sheet } = this;
    const kept = unsaved.of(sheet);
    const isRestored = kept !== undefined && kept.text !== record.text;
    if (kept && !isRestored) unsaved.forget(sheet);
    const text = isRestored ? kept.text : record.text;
    Object.assign(sheet, { schema, saved: record.text, stamp: isRestored ? kept.stamp : record.stamp, isDirty: isRestored, isRestored });
    this.conflict.replaceChildren();
    this.faults.replaceChildren();
    this.#settle();
    try {
      sheet.value = text === null ? { format: schema.properties.format.const, projectId: sheet.projectId } : parseExactly(text);
    } catch {
      this.place.replaceChildren(make('p', { class: 'fail' }, this.words('record.broken')), make('pre', { tabindex: '0' }, text));
      return;
    }
    const form = new SchemaForm(schema, { language: this.language, words: this.words, fixed: ['$schema', 'format', 'projectId'],
      changed: () => this.#changed(sheet) });
    form.show(sheet.value);
    this.place.replaceChildren(form.element);
    if (text !== null) this.#check(sheet);
  }

  /** The record changed on the disk; what is being written here stays, and is told of it. What was saved here is no news. */
  async changedOutside() {
    const { sheet } = this;
    if (!sheet.schema) {
      this.#load(sheet);
      return;
    }
    try {
      const record = await this.#outside.ask(async () => {
        await this.#saves.get(sheet.file);
        return this.source.record(sheet.file);
      });
      if (!record || record.stamp === sheet.stamp) return;
      if (sheet.isDirty) this.state.replaceChildren(this.words('record.outside'));
      else this.#draw(sheet.schema, record);
    } catch (error) {
      this.state.replaceChildren(trouble(error));
    }
  }

  #settle() {
    const { file, saved, isDirty, isRestored, isSaving } = this.sheet;
    this.save.disabled = this.undo.disabled = !isDirty || isSaving;
    this.element.dataset.state = isSaving ? 'saving' : isDirty ? 'unsaved' : saved === null ? 'absent' : 'saved';
    this.state.replaceChildren(isDirty ? this.words(isRestored ? 'record.restored' : 'record.unsaved')
      : this.words(saved === null ? 'record.absent' : 'record.present', recordName(file)));
  }

  #changed(sheet) {
    sheet.isDirty = true;
    unsaved.keep(sheet, { text: print(sheet.value), stamp: sheet.stamp });
    this.#settle();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#check(sheet), 250);
  }

  async #check(sheet) {
    const text = print(sheet.value);
    const diagnostics = await this.source.checkRecord(sheet.file, text).catch(() => []);
    if (sheet !== this.sheet || text !== print(sheet.value)) return;
    this.faults.replaceChildren(...diagnostics.map((diagnostic) => make('li', { class: diagnostic.severity === 'error' ? 'fail' : 'undetermined' },
      `${diagnostic.code} ${diagnostic.message}`, diagnostic.help ? make('span', { class: 'muted' }, ` ${diagnostic.help}`) : '')));
  }

  #save() {
    const { sheet } = this;
    // What was read before knows nothing of what is written now.
    this.#outside.drop();
    this.conflict.replaceChildren();
    sheet.isSaving = true;
    this.#settle();
    this.#saves.set(sheet.file, this.#write(sheet).finally(() => this.#saves.delete(sheet.file)));
  }

  async #write(sheet) {
    const { file, value, stamp } = sheet;
    const text = print(value);
    let answer;
    let failure;
    try {
      answer = await this.source.saveRecord(file, text, stamp);
    } catch (error) {
      failure = error;
    }
    sheet.isSaving = false;
    if (answer?.stamp) {
      Object.assign(sheet, { stamp: answer.stamp, saved: text, isDirty: print(value) !== text, isRestored: false });
      if (sheet.isDirty) unsaved.keep(sheet, { text: print(value), stamp: sheet.stamp });
      else if (unsaved.of(sheet)?.text === text) unsaved.forget(sheet);
    }
    if (sheet !== this.sheet) return;
    this.#settle();
    if (failure) this.state.replaceChildren(trouble(failure));
    if (answer?.conflict) this.#disagree(sheet, text, answer.conflict);
  }

  // Someone else wrote the record meanwhile: both texts side by side, and the choice between them.
  #disagree(sheet, mine, theirs) {
    const { words } = this;
    const keepMine = make('button', { type: 'button', onclick: () => { sheet.stamp = theirs.stamp; this.#save(); } }, words('record.mine'));
    const takeTheirs = make('button', { type: 'button', onclick: () => this.#discard() }, words('record.theirs'));
    const column = (title, text, other) => {
      const lines = new Set((other ?? '').split('\n'));
      return make('div', {}, make('h3', {}, title), make('pre', { tabindex: '0', 'aria-label': title },
        ...(text ?? '').split('\n').map((line) => make(lines.has(line) ? 'span' : 'mark', {}, `${line}\n`))));
    };
    this.conflict.replaceChildren(make('p', {}, words('record.conflict')),
      make('div', { class: 'side-by-side' }, column(words('record.here'), mine, theirs.text), column(words('record.disk'), theirs.text, mine)),
      make('div', { class: 'buttons' }, keepMine, takeTheirs));
    keepMine.focus();
  }
}
