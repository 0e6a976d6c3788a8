// The report, the letters of the authority and the papers of the applicant for a project, to print or to go on with in Word.

import { make, save, trouble } from '../shared/dom.mjs';
import { Loading } from './loading.mjs';

const DOWNLOADS = [['docx', 'drafts.word'], ['xlsx', 'drafts.excel']];

// Yuan, as the program reads them.
const AMOUNT = ' *[0-9]{1,12}([.][0-9]{1,2})? *';

export class Drafts {
  /** @param source `{ drafts(file), page(file, kind, said), document(file, kind, format, said) }`; `said` is what a kind needs besides the file */
  constructor(words, source) {
    this.words = words;
    this.source = source;
    this.told = make('p', { role: 'alert' });
    this.place = make('div');
    this.element = make('div', { class: 'drafts' }, this.told, this.place);
    this.loading = new Loading(words, this.place);
  }

  /** Shows what there is for a file; of the file that is shown already, what has changed. */
  show(file) {
    const isKept = this.file === file && this.#isListed();
    if (!isKept) this.told.replaceChildren();
    this.file = file;
    return this.loading.load(() => this.source.drafts(file), (kinds) => this.#list(kinds), isKept);
  }

  /** Nothing of the file that was shown stays. */
  clear() {
    this.file = undefined;
    this.told.replaceChildren();
    this.loading.drop();
  }

  #isListed() {
    return this.place.querySelector('.papers') !== null;
  }

  // What has not changed stays where it is, under the mouse and with what was typed into it.
  #list(kinds) {
    const listed = JSON.stringify([this.file, kinds]);
    if (listed === this.listed && this.#isListed()) return;
    this.listed = listed;
    const group = (key, entries) => (entries.length
      ? [make('h3', {}, this.words(`drafts.${key}`)), make('ul', { class: 'papers' }, ...entries.map((kind) => this.#entry(kind)))] : []);
    this.place.replaceChildren(
      ...group('report', [{ kind: undefined, title: this.words('drafts.review'), forms: ['html', 'xlsx'] }]),
      ...group('letter', kinds.filter((kind) => kind.group === 'letter')), ...group('paper', kinds.filter((kind) => kind.group === 'paper')));
  }

  #entry(kind) {
    if (kind.reason) {
      return make('li', { class: 'unfit' }, make('span', { class: 'title' }, kind.title), make('span', { class: 'reason muted' }, kind.reason));
    }
    const needs = (kind.needs ?? []).map((need) => ({ need, input: this.#input(need) }));
    const button = (key, act) => make('button', { type: 'button', 'aria-label': this.words(`${key}.of`, kind.title),
      onclick: () => this.#try(() => this.#isComplete(needs) && act(said(needs))) }, this.words(key));
    return make('li', {}, make('span', { class: 'title' }, kind.title), make('span', { class: 'buttons' },
      button('drafts.print', (words) => this.#open(kind, words)),
      ...DOWNLOADS.filter(([form]) => kind.forms.includes(form)).map(([form, key]) => button(key, async (words) => {
        const { data, name } = await this.source.document(this.file, kind.kind, form, words);
        save(data, name);
      }))),
    needs.length ? make('span', { class: 'needs' }, needs.map(({ need, input }) => make('label', {}, need.title, input))) : null);
  }

  #input(need) {
    if (need.type === 'word') {
      return make('select', { required: need.required, 'aria-label': need.title }, make('option', { value: '' }, this.words('drafts.choose')),
        need.words.map(({ word, title }) => make('option', { value: word }, title)));
    }
    const kind = need.type === 'date' ? { type: 'date' } : { type: 'text', inputmode: 'decimal', pattern: AMOUNT };
    return make('input', { ...kind, required: need.required, 'aria-label': need.title });
  }

  #isComplete(needs) {
    const open = needs.find(({ input }) => !input.validity.valid);
    if (!open) return true;
    this.told.replaceChildren(make('span', { class: 'fail' }, this.words(open.input.validity.valueMissing ? 'drafts.needed' : 'drafts.misread', open.need.title)));
    open.input.focus();
    return false;
  }

  // The tab is opened at the click, since a browser lets none open later; it gets its page when that is there.
  async #open(kind, words) {
    const tab = open('about:blank', '_blank');
    try {
      const address = await this.source.page(this.file, kind.kind, words);
      if (tab) tab.location.replace(address);
      else location.assign(address);
    } catch (error) {
      tab?.close();
      throw error;
    }
  }

  async #try(act) {
    const { file } = this;
    this.told.replaceChildren();
    try {
      await act();
    } catch (error) {
      if (this.file === file) this.told.replaceChildren(trouble(error));
    }
  }
}

// What was filled in, by the names of the needs.
function said(needs) {
  return Object.fromEntries(needs.map(({ need, input }) => [need.name, input.value.trim()]).filter(([, value]) => value !== ''));
}
