// The page of one file: the text and the form as two views of one thing, the verdict above, what is done with it beside.

import { Latest, Refusal, Silence, get } from '../shared/api.mjs';
import { languageLink, lookSwitch, serverLine } from '../shared/bar.mjs';
import { fill, make } from '../shared/dom.mjs';
import { listen } from '../shared/live.mjs';
import { Completion } from './completion.mjs';
import { Editor } from './editor.mjs';
import { Findings } from './findings.mjs';
import { Form } from './form.mjs';
import { History } from './history.mjs';
import { Keeping } from './keeping.mjs';
import { Looking } from './looking.mjs';
import { Notices } from './notices.mjs';
import { Opening } from './opening.mjs';
import { Outputs } from './outputs.mjs';
import { Saving } from './saving.mjs';
import { Setting } from './setting.mjs';
import { Sliders } from './sliders.mjs';
import { Tabs } from './tabs.mjs';
import { Tree } from './tree.mjs';
import { Unsaved } from './unsaved.mjs';
import { VerdictBar } from './verdict.mjs';
import { Views } from './views.mjs';

export class FilePage {
  #loading = new Latest();

  constructor(words, about, fields) {
    Object.assign(this, { words, about, fields, tree: new Tree() });
    this.history = new History();
    this.notices = new Notices(words);
    this.server = serverLine(words);
    this.saving = new Saving(words, this.history, this.notices, { moved: (isSaved) => this.#moved(isSaved) });
    this.tabs = new Tabs({ others: (all) => this.#others(all), saved: (stamp) => this.saving.changedOnDisk(this.saving.path, stamp) });
    this.unsaved = new Unsaved(words, { keeping: new Keeping(about.folder), tabs: this.tabs, saving: this.saving, history: this.history, notices: this.notices });
    this.setting = new Setting(this.history, { failed: (error) => this.#unwritten(error) });
    this.looking = new Looking(this.history, () => this.#given(), {
      waiting: () => [this.verdict, this.findings].forEach((part) => part.waiting()),
      looked: (look) => this.#looked(look), failed: (error) => this.#failed(error) });
    this.verdict = new VerdictBar(words);
    this.findings = new Findings(words, { show: (start, end) => this.#show(start, end),
      apply: (edits) => this.#cure(edits), place: (pointer) => fields.title(pointer) });
    this.editor = new Editor(words, this.history, { cursor: (offset) => this.form.point(this.tree.at(offset)) });
    this.completion = new Completion(words, this.editor, this.history, fields);
    this.form = new Form(words, this.history, fields, { write: (...changes) => this.setting.write(...changes), show: (pointer) => this.#showPointer(pointer),
      double: (pointer, without) => this.#double(pointer, without), say: (matter, text, actions) => this.notices.say(matter, text, actions) });
    this.sliders = new Sliders(words, this.history, { readings: () => this.outputs.readings, write: (...changes) => this.setting.write(...changes),
      tree: () => this.tree });
    this.outputs = new Outputs(words, this.history, { name: () => this.saving.name ?? undefined, path: () => this.saving.path,
      changed: () => this.looking.now() });
    this.opening = new Opening(words, this.notices, { opened: (file) => this.#opened(file) });
    this.history.addEventListener('change', ({ detail }) => this.#changed(detail));
  }

  async start() {
    const { words } = this;
    const button = (key, act, more = {}) => make('button', { type: 'button', onclick: act, ...more }, words(key));
    this.title = make('h1', {});
    this.state = make('p', { class: 'subtitle', role: 'status' });
    this.undo = button('file.undo', () => this.history.undo(), { 'aria-keyshortcuts': 'Control+Z' });
    this.redo = button('file.redo', () => this.history.redo(), { 'aria-keyshortcuts': 'Control+Y' });
    this.views = new Views(words('file.views'), [
      { id: 'text', title: words('file.text'), element: make('section', { class: 'text-pane', 'aria-label': words('file.text') },
        this.editor.element, this.findings.element) },
      { id: 'form', title: words('file.form'), element: this.form.element, shown: () => this.form.show(this.tree) },
      { id: 'advise', title: words('file.advise'), element: this.sliders.element, shown: () => this.sliders.shown() },
      { id: 'report', title: words('file.report'), element: this.outputs.report, shown: () => this.outputs.showReport() },
      { id: 'readings', title: words('file.readings'), element: this.outputs.switches, shown: () => this.outputs.showReadings() },
      { id: 'papers', title: words('file.papers'), element: this.outputs.papers, shown: () => this.outputs.showPapers() },
    ]);
    fill(document.getElementById('desk'),
      make('header', { class: 'bar' }, make('div', { class: 'names' }, make('nav', { 'aria-label': words('file.where') },
        make('a', { href: '/' }, words('file.folder', this.about.folder))), make('div', { class: 'title' }, this.title, this.state)),
        make('div', { class: 'buttons no-print' }, this.opening.element, button('file.new', () => this.#new()),
          button('file.save', () => this.#save(), { class: 'primary', 'aria-keyshortcuts': 'Control+S' }),
          button('file.download', () => this.saving.download()), this.undo, this.redo, lookSwitch(words), languageLink(words))),
      this.server.element, this.notices.element, this.verdict.element,
      make('div', { class: 'file-layout' }, this.views.list, this.views.panels));
    document.getElementById('desk').classList.add('file-page');
    this.#listen();
    const path = new URLSearchParams(location.search).get('path');
    await this.#load(path);
  }

  #listen() {
    listen({
      changed: ({ path, stamp }) => this.saving.changedOnDisk(path, stamp),
      here: (isBack) => {
        this.server.here(isBack);
        if (!isBack) return;
        this.saving.changedOnDisk(this.saving.path);
        this.looking.now();
      },
      gone: () => this.server.gone(),
    });
    addEventListener('beforeunload', (event) => {
      if (this.saving.isDirty || this.setting.isBusy) event.preventDefault();
    });
    addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event) {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isField = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName) && document.activeElement !== this.editor.field;
    const isAsked = document.querySelector('dialog[open]');
    if (key === 's') {
      if (!isAsked && !event.repeat) this.#save();
    } else if (isField || isAsked) return;
    else if (key === 'z' && !event.shiftKey) this.history.undo();
    else if (key === 'y' || key === 'z') this.history.redo();
    else return;
    event.preventDefault();
  }

  async #empty() {
    const text = await get('/api/new').then((answer) => answer.text, () => '{\n  "format": "prefab-submission/1"\n}\n');
    return { text, stamp: null };
  }

  /** The first file; one that was opened by hand before it came stays. */
  async #load(path) {
    const say = (error, actions = []) => this.notices.say('open', `${this.words('file.open.failed', path)} ${error.message} ${error.help ?? ''}`, actions, 'fail');
    try {
      const file = await this.#loading.ask(() => this.#read(path));
      if (!file) return;
      await this.#opened(file, false);
      if (file.failure) say(file.failure);
    } catch (error) {
      if (!(error instanceof Silence)) throw error;
      say(error, [[this.words('file.look.again'), () => this.#load(path)]]);
    }
  }

  // What cannot be read is begun, unless the server may yet say it.
  async #read(path) {
    if (path === null) return { ...(await this.#empty()), path };
    try {
      return await this.saving.read(path);
    } catch (failure) {
      if (failure instanceof Silence) throw failure;
      return { ...(await this.#empty()), path: failure.status === 404 ? path : null, failure };
    }
  }

  /** Takes a file in the place of the one that is open; what of that one is unsaved stays kept. Whether it was taken. */
  async #opened(file, isNew = true) {
    if (isNew) {
      await this.#rest();
      if (!(await this.unsaved.maySwitch())) return false;
    }
    this.#loading.drop();
    this.notices.clearAll();
    this.saving.begin(file);
    if (file.importedFrom) this.notices.say('open', this.words('file.imported', file.importedFrom));
    await this.unsaved.offer();
    return true;
  }

  // What was just typed into the form belongs to the text that is on the page.
  async #rest() {
    this.form.commit();
    await this.setting.rest();
    await this.saving.rest();
  }

  async #save() {
    if (!this.history.beginnings) return;
    await this.#rest();
    await this.saving.save();
  }

  async #new() {
    const file = await this.#loading.ask(() => this.#empty());
    if (file) await this.#opened({ ...file, path: null });
  }

  #given() {
    return { name: this.saving.name ?? undefined, path: this.saving.path ?? undefined, readings: this.outputs.readings };
  }

  #changed({ by }) {
    this.undo.disabled = !this.history.canUndo;
    this.redo.disabled = !this.history.canRedo;
    if (by !== 'typing') this.completion.close();
    if (by === 'begin') this.#begun();
    this.#moved(false);
    if (by === 'typing' || by === 'edits') this.looking.soon();
    else this.looking.now(by === 'begin');
  }

  // Another file: nothing that was said of the one before stays to be taken for this one's.
  #begun() {
    this.tree = new Tree();
    for (const part of [this.verdict, this.findings, this.form, this.sliders, this.outputs]) part.begin();
  }

  // The name, and whether what stands here is saved.
  #moved(isSaved) {
    const { words, saving } = this;
    const name = saving.path ?? words('file.unnamed');
    if (this.title) {
      this.title.textContent = name;
      const state = words(saving.isDirty ? 'file.state.dirty' : saving.path ? 'file.state.saved' : 'file.state.new');
      if (this.state.textContent !== state) this.state.textContent = state;
      document.title = `${saving.isDirty ? '● ' : ''}${name} · ${this.about.folder}`;
    }
    this.#follow();
    this.unsaved.moved();
    if (isSaved) this.tabs.saved(saving.stamp);
  }

  // The address and the other tabs know the file that is open; a new one gets its name when it is saved.
  #follow() {
    const { path } = this.saving;
    const address = new URLSearchParams(location.search);
    if (address.get('path') === path) return;
    if (path === null) address.delete('path');
    else address.set('path', path);
    history.replaceState(null, '', address.size ? `?${address}` : location.pathname);
    this.tabs.take(path ?? undefined);
  }

  #looked(look) {
    this.lookOf = this.history.version;
    this.notices.clear('look');
    this.verdict.show(look.summary, look.counts);
    this.findings.show(look.diagnostics, look.counts);
    this.editor.mark(look.diagnostics.filter((one) => Number.isInteger(one.start)));
    if (look.fields) {
      this.tree = new Tree(look.fields);
      this.treeOf = this.lookOf;
      this.form.take(this.tree, look.diagnostics, this.setting.isBusy);
    }
    this.sliders.moved(look);
    this.outputs.moved();
  }

  #failed(error) {
    if (error instanceof Silence) return;
    this.notices.say('look', `${error.message} ${error.help ?? ''}`, [[this.words('file.look.again'), () => this.looking.now()]], 'fail');
  }

  #unwritten(error) {
    const text = error instanceof Silence ? this.words('file.form.silent') : `${this.words('file.form.failed')} ${error.message}`;
    this.notices.say('form', text, [], 'fail');
    if (!(error instanceof Refusal || error instanceof Silence)) throw error;
    this.form.take(this.tree, [], false);
  }

  // The places of a cure are those of the text that was looked at.
  #cure(edits) {
    if (this.lookOf === this.history.version) this.history.apply(edits, 'cure');
  }

  #show(start, end) {
    if (!this.views.wide.matches) this.views.show('text');
    this.editor.show(start, end);
  }

  #showPointer(pointer) {
    const node = this.tree.node(pointer);
    if (node) this.editor.reveal(node.start, node.end);
  }

  // Whether it could be done: what is known of the places must be of this very text.
  #double(pointer, without) {
    if (this.setting.isBusy || this.treeOf !== this.history.version || !this.tree.has(pointer)) return false;
    this.history.apply([this.tree.doubling(pointer, this.history.text, without)], 'form');
    return true;
  }

  #others(all) {
    if (!all.length) this.notices.clear('tabs');
    else this.notices.say('tabs', this.words(all.some((other) => other.isDirty) ? 'file.tabs.dirty' : 'file.tabs'), [], 'open');
  }
}
