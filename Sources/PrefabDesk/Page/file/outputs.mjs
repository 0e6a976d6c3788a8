// What comes of the text: the report, the readings that it rests on, letters and papers.

import { Latest, Refusal, get, nameOf, post, postForBytes } from '../shared/api.mjs';
import { make, save, trouble } from '../shared/dom.mjs';
import { Drafts } from '../folder/drafts.mjs';
import { Loading } from '../folder/loading.mjs';
import { ReadingSwitches } from '../folder/readings.mjs';

const FORMATS = ['docx', 'xlsx', 'html', 'markdown', 'json'];
// The report follows what is typed when the typing rests.
const REST = 700;

export class Outputs {
  #report = new Latest();
  #reportOf;
  #papersOf;
  #timer;

  /** @param on `{ name(), path(), changed() }` */
  constructor(words, history, on) {
    Object.assign(this, { words, history, on, readings: [] });
    const button = (key, act) => make('button', { type: 'button', onclick: () => this.#try(act) }, words(key));
    this.told = make('p', { role: 'alert' });
    this.frame = make('iframe', { sandbox: '', title: words('file.report'), class: 'report-frame' });
    this.format = make('select', { 'aria-label': words('file.report.format') }, FORMATS.map((one) => make('option', { value: one }, words(`file.format.${one}`))));
    this.report = make('section', { 'aria-label': words('file.report') },
      make('div', { class: 'buttons pane-head' }, button('file.report.print', () => this.#print()), this.format,
        button('file.report.download', () => this.#download())), this.told, this.frame);
    const folderWords = (key, ...values) => words(`folder.${key}`, ...values);
    this.switch = new ReadingSwitches(folderWords, { changed: (chosen) => {
      this.readings = Object.entries(chosen).map(([id, letter]) => `${id}=${letter}`);
      this.on.changed();
    } });
    this.switch.element.open = true;
    this.loading = new Loading(folderWords, make('div'));
    this.switches = make('section', { 'aria-label': words('file.readings') }, make('p', { class: 'help' }, words('file.readings.help')), this.loading.place,
      this.switch.element);
    this.drafts = new Drafts(folderWords, {
      drafts: async () => post('/api/drafts', await this.#given()),
      page: async (_, kind, said) => (await post('/api/report', { ...await this.#given(), ...order(kind), ...said, format: 'html', keep: true })).url,
      document: async (_, kind, format, said) => {
        const answer = await postForBytes('/api/report', { ...await this.#given(), ...order(kind), ...said, format });
        return { data: await answer.blob(), name: nameOf(answer, `${kind ?? 'review'}.${format}`) };
      },
    });
    this.papers = make('section', { 'aria-label': words('file.papers') }, this.drafts.element);
  }

  async #given() {
    const path = this.on.path();
    const given = { text: this.history.text, name: this.on.name(), readings: this.readings };
    const record = path === null ? null : (await get('/api/record', { path }).catch((error) => {
      if (error instanceof Refusal) return { text: null };
      throw error;
    })).text;
    return { ...given, record: record ?? undefined };
  }

  /** Another file: what came of the one before goes. */
  begin() {
    clearTimeout(this.#timer);
    this.#report.drop();
    this.#reportOf = this.#papersOf = undefined;
    this.frame.hidden = true;
    this.told.replaceChildren();
    this.drafts.clear();
  }

  /** After each look: what is in sight follows. */
  moved() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.report.checkVisibility()) this.showReport();
      if (this.papers.checkVisibility()) this.showPapers();
    }, REST);
  }

  #state() {
    return `${this.history.version} ${this.readings.join(' ')}`;
  }

  async showReport() {
    const state = this.#state();
    if (this.#reportOf === state) return;
    this.#reportOf = state;
    this.frame.setAttribute('aria-busy', 'true');
    this.told.replaceChildren();
    try {
      const answer = await this.#report.ask(async (signal) => post('/api/report',
        { ...await this.#given(), command: 'review', format: 'html', keep: true }, { signal }));
      if (!answer) return;
      this.frame.src = answer.url;
      this.frame.hidden = false;
    } catch (error) {
      this.#reportOf = undefined;
      this.frame.hidden = true;
      this.told.replaceChildren(trouble(error));
    }
    this.frame.removeAttribute('aria-busy');
  }

  showReadings() {
    if (this.switch.readings) return;
    this.loading.load(() => get('/api/readings'), (readings) => {
      this.loading.place.replaceChildren();
      this.switch.show(readings);
    });
  }

  async showPapers() {
    const state = this.#state();
    if (this.#papersOf === state) return;
    this.#papersOf = state;
    await this.drafts.show(this.on.path() ?? state);
  }

  // The tab is opened at the click, since a browser lets none open later.
  async #print() {
    const tab = open('about:blank', '_blank');
    try {
      const { url } = await post('/api/report', { ...await this.#given(), command: 'review', format: 'html', keep: true });
      if (tab) tab.location.replace(url);
      else location.assign(url);
    } catch (error) {
      tab?.close();
      throw error;
    }
  }

  async #download() {
    const answer = await postForBytes('/api/report', { ...await this.#given(), command: 'review', format: this.format.value });
    save(await answer.blob(), nameOf(answer, `review.${this.format.value}`));
  }

  async #try(act) {
    this.told.replaceChildren();
    try {
      await act();
    } catch (error) {
      this.told.replaceChildren(trouble(error));
    }
  }
}

function order(kind) {
  return kind ? { command: 'draft', kind } : { command: 'review' };
}
