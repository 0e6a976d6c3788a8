// To the folder and from it: nothing is overwritten that has not been seen.

import { Refusal, get, put } from '../shared/api.mjs';
import { make, save } from '../shared/dom.mjs';
import { sideBySide } from './differing.mjs';
import { asked } from './notices.mjs';

export class Saving {
  #line = Promise.resolve();

  /**
   * @param history the text
   * @param notices where it is said
   * @param on `{ moved() }` after the path, the stamp or what is saved has changed
   */
  constructor(words, history, notices, on) {
    Object.assign(this, { words, history, notices, on });
    this.path = null;
    this.stamp = null;
    this.saved = '';
    this.lineEnd = undefined;
  }

  get isDirty() {
    return this.history.text !== this.saved;
  }

  get name() {
    return this.path?.replace(/^.*\//, '') ?? null;
  }

  /** Begins with a text: of a file of the folder with its stamp, or one that lies nowhere yet (`saved` is then what counts as nothing lost). */
  begin({ path = null, text, stamp = null, saved = text, eol }) {
    const lineEnd = eol ?? (text.includes('\r\n') ? 'crlf' : undefined);
    Object.assign(this, { path, stamp, saved: plain(saved), lineEnd });
    this.history.begin(plain(text));
    this.on.moved();
  }

  /** Reads a file of the folder; a workbook becomes a submission that is not saved yet. */
  async read(path) {
    const file = await get('/api/file', { path });
    if (file.importedFrom) return { path: path.replace(/\.[^./]*$/, '.json'), text: file.text, stamp: null, saved: '', importedFrom: file.importedFrom };
    return { path, text: plain(file.text), stamp: file.stamp, eol: file.eol };
  }

  // One after the other, since each goes by the stamp that the one before has brought: what was read while a save was under way is older.
  #inTurn(act) {
    const turn = this.#line.then(act);
    this.#line = turn.catch(() => {});
    return turn;
  }

  /** Ends when nothing is being saved or read. */
  rest() {
    return this.#line;
  }

  /** Saves; a file without a name is asked for one. Whether it is saved now. */
  save() {
    return this.#inTurn(() => this.#save());
  }

  async #save() {
    const { words } = this;
    if (this.path === null && !(await this.#named())) return false;
    try {
      await this.#put(this.stamp);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 409)) {
        this.notices.say('save', `${words('file.save.failed', this.path)} ${error.message} ${error.help ?? ''}`,
          [[words('file.save.again'), () => this.save()], [words('file.download'), () => this.download()]], 'fail');
        return false;
      }
      return this.#settle(error.body);
    }
  }

  async #put(stamp) {
    const { text } = this.history;
    const answer = await put('/api/file', { path: this.path, text, stamp, eol: this.lineEnd });
    this.stamp = answer.stamp;
    this.saved = text;
    this.notices.clear('save');
    this.notices.clear('changed');
    this.on.moved(true);
  }

  async #named() {
    const { words } = this;
    const proposed = /"id"\s*:\s*"([^"\\/]{1,60})"/.exec(this.history.text)?.[1] ?? 'project';
    const field = make('input', { id: 'file-name', value: `${proposed}.json`, autofocus: true, autocomplete: 'off' });
    const answer = asked(words('file.save.name'), make('div', { class: 'field' }, make('label', { for: 'file-name' }, words('file.save.name.label')),
      field, make('p', { class: 'help' }, words('file.save.name.help'))), [[words('file.save'), true, 'primary'], [words('file.cancel'), false]]);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) field.closest('dialog').querySelector('button.primary').click();
    });
    field.setSelectionRange(0, proposed.length);
    if (!(await answer)) return false;
    const path = field.value.trim();
    if (!path) return false;
    this.path = /\.json$/i.test(path) ? path : `${path}.json`;
    this.stamp = null;
    return true;
  }

  // The file lies on the disk in another form than the one that was read.
  async #settle({ text, stamp }) {
    const { words } = this;
    const mine = this.history.text;
    const isThere = typeof text === 'string';
    const theirs = isThere ? plain(text) : null;
    const answer = await asked(words('file.conflict', this.path), make('div', {}, make('p', {}, words(isThere ? 'file.conflict.help' : 'file.conflict.gone')),
      isThere ? sideBySide(words, [words('file.mine'), mine], [words('file.theirs'), theirs]) : null), [
      [words('file.keep.mine'), 'mine'], ...(isThere ? [[words('file.take.theirs'), 'theirs']] : []), [words('file.go.on'), null, 'primary'],
    ]);
    if (answer === 'theirs') {
      // Mine can be had back by Ctrl+Z.
      this.history.replace(theirs);
      Object.assign(this, { stamp, saved: theirs });
      this.notices.clear('changed');
      this.on.moved();
      return true;
    }
    if (answer !== 'mine') return false;
    try {
      await this.#put(stamp ?? null);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) return this.#settle(error.body);
      this.notices.say('save', `${words('file.save.failed', this.path)} ${error.message}`, [[words('file.save.again'), () => this.save()]], 'fail');
      return false;
    }
  }

  /** The file changed on the disk; without a stamp, it may have. Untouched work follows it; what is unsaved is held against it. */
  changedOnDisk(path, stamp) {
    return this.#inTurn(() => this.#renew(path, stamp));
  }

  async #renew(path, stamp) {
    const { words } = this;
    const { beginnings } = this.history;
    if (path === null || path !== this.path) return;
    if (stamp === this.stamp) {
      this.notices.clear('changed');
      return;
    }
    if (stamp === null) {
      this.notices.say('changed', words('file.removed', this.path), [[words('file.save'), () => {
        this.stamp = null;
        this.save();
      }]], 'fail');
      return;
    }
    const file = await this.read(path).catch(() => null);
    if (!file || beginnings !== this.history.beginnings || file.stamp === this.stamp) return;
    if (file.text === this.history.text || !this.isDirty) {
      this.history.replace(file.text);
      Object.assign(this, { stamp: file.stamp, saved: file.text });
      this.notices.clear('changed');
      this.notices.say('renewed', words('file.renewed', this.path));
      this.on.moved();
      return;
    }
    this.notices.say('changed', words('file.changed', this.path), [[words('file.compare'), () => this.#inTurn(() => this.#settle(file))]], 'fail');
  }

  download() {
    const { text } = this.history;
    save(new Blob([this.lineEnd === 'crlf' ? text.replaceAll('\n', '\r\n') : text], { type: 'application/json' }), this.name ?? 'project.json');
  }
}

// Lines as the field of a browser ends them; how the file ends them is known beside.
function plain(text) {
  return text.replace(/\r\n?/g, '\n');
}
