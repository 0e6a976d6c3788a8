// The folder page: the table of projects with its filters, and beside it what is done with one project.

import { Latest, Silence } from '../shared/api.mjs';
import { languageLink, lookSwitch, serverLine } from '../shared/bar.mjs';
import { fill, make, trouble } from '../shared/dom.mjs';
import { listen } from '../shared/live.mjs';
import { language, loadWords } from '../shared/texts.mjs';
import { Filters, fromAddress, toAddress } from './filters.mjs';
import { ProjectPanel } from './project.mjs';
import { ReadingSwitches } from './readings.mjs';
import { filtered, isShown, sorted, totals } from './rows.mjs';
import { Source, recordName } from './source.mjs';
import { ProjectTable } from './table.mjs';
import { years } from './years.mjs';

class FolderPage {
  #loading = new Latest();

  constructor(allWords, source) {
    this.allWords = allWords;
    this.words = (key, ...values) => allWords(`folder.${key}`, ...values);
    this.source = source;
    this.filter = fromAddress(location.hash);
    this.taken = { files: [] };
    this.current = this.taken;
    const { words } = this;
    this.title = make('h1', {}, words('title'));
    this.line = serverLine(allWords);
    this.trouble = make('p', { role: 'alert', class: 'fail' });
    this.told = make('p', { role: 'status', class: 'for-readers' });
    this.filters = new Filters(words, this.filter, () => this.#filterChanged());
    this.table = new ProjectTable(words, {
      sort: (key) => this.#sort(key), open: (file) => this.panel.show(this.#file(file)), address: (file) => source.address(file) });
    this.switches = new ReadingSwitches(words, { changed: (readings) => this.#readingsChanged(readings) });
    this.panel = new ProjectPanel(words, language, source, { closed: (file) => this.table.focus(file) });
    this.years = make('details', { class: 'panel', id: 'years' }, make('summary', {}, words('years.title')));
    this.yearsPlace = make('div');
    this.years.append(this.yearsPlace);
  }

  #file(name) {
    return this.current.files.find((file) => file.file === name);
  }

  async start() {
    const { words } = this;
    fill(document.getElementById('desk'),
      make('header', { class: 'bar' }, make('div', { class: 'names' }, this.title, this.folder = make('p', { class: 'subtitle' })),
        make('div', { class: 'buttons' },
          make('a', { class: 'button', href: '/file' }, words('new')),
          make('button', { type: 'button', class: 'no-print', onclick: () => print() }, words('print')),
          lookSwitch(this.allWords), languageLink(this.allWords))),
      this.line.element, this.trouble, this.told,
      make('div', { class: 'folder-layout' },
        make('section', { class: 'projects-part', 'aria-label': words('projects') }, this.filters.element,
          make('div', { class: 'table-place' }, this.table.table), this.empty = make('p', { class: 'muted', hidden: true }, words('empty'))),
        this.panel.element),
      this.switches.element, this.years);
    listen({
      changed: (change) => this.#changed(change),
      here: (isBack) => this.#here(isBack),
      gone: () => this.line.gone(),
    });
    const [about, readings] = await Promise.all([this.source.start(), this.source.listOfReadings(), this.#load()]);
    this.folder.textContent = about.folder;
    document.title = `${words('title')} · ${about.folder}`;
    this.switches.show(readings);
    addEventListener('hashchange', () => {
      Object.assign(this.filter, fromAddress(location.hash));
      this.filters.take(this.filter);
      this.#draw();
    });
  }

  /** Reads the folder, as it is by the readings taken and, where others are looked at, by those too. */
  async #load() {
    const readings = this.source.readings;
    const isSwitched = Object.keys(readings).length > 0;
    try {
      const answer = await this.#loading.ask(() => Promise.all([this.source.folder(), isSwitched ? this.source.folder(readings) : null]));
      if (!answer) return;
      const [taken, other] = answer;
      fill(this.trouble);
      this.taken = this.#keep(this.taken, taken);
      this.current = other ?? this.taken;
      if (other) this.switches.compare(this.taken.files, other.files);
      this.#draw();
      fill(this.yearsPlace, years(this.words, this.current));
    } catch (error) {
      if (!(error instanceof Silence)) fill(this.trouble, trouble(error));
    }
  }

  // What has not changed stays the same object, so that its row stays as well.
  #keep(old, fresh) {
    const known = new Map(old.files.map((file) => [file.file, file]));
    fresh.files = fresh.files.map((file) => {
      const before = known.get(file.file);
      return before && JSON.stringify(before) === JSON.stringify(file) ? before : file;
    });
    return fresh;
  }

  #draw() {
    const { files } = this.current;
    const shown = sorted(filtered(files, this.filter), this.filter.sort, this.filter.falling);
    this.table.show(shown, totals(shown), { key: this.filter.sort, isFalling: this.filter.falling });
    const all = files.filter(isShown);
    this.filters.offer(all, shown.length);
    this.empty.hidden = shown.length > 0;
  }

  #filterChanged() {
    const address = toAddress(this.filter);
    history.replaceState(null, '', address ? `#${address}` : location.pathname + location.search);
    this.#draw();
  }

  #sort(key) {
    const { filter } = this;
    filter.falling = filter.sort === key ? !filter.falling : false;
    filter.sort = key;
    this.#filterChanged();
  }

  #readingsChanged(readings) {
    this.source.readings = readings;
    if (Object.keys(readings).length) this.switches.waiting();
    this.#load();
  }

  // Files that change in a burst, as a checkout of git makes them, are read together.
  #changed({ path }) {
    const { file } = this.panel;
    if (file && path === recordName(file)) this.panel.recordChanged();
    if (file && path === file) this.panel.fileChanged();
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      await this.#load();
      fill(this.told, this.words('changed', path));
    }, 120);
  }

  #here(isBack) {
    this.line.here(isBack);
    if (isBack) this.#load();
  }
}

const source = new Source();
new FolderPage(await loadWords(), source).start();
