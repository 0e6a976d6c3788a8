// The report, the letters of the authority and the papers of the applicant for a project, to print or to go on with in Word.

import { make, save } from '../shared/dom.mjs';

const DOWNLOADS = [['docx', 'drafts.word'], ['xlsx', 'drafts.excel']];

export class Drafts {
  /** @param source { drafts(file), page(file, kind), document(file, kind, format) } */
  constructor(words, source) {
    this.words = words;
    this.source = source;
    this.told = make('p', { role: 'alert' });
    this.place = make('div');
    this.element = make('div', { class: 'drafts' }, this.told, this.place);
  }

  async show(file) {
    this.file = file;
    this.told.replaceChildren();
    this.place.replaceChildren(make('p', { class: 'muted' }, this.words('waiting')));
    const kinds = await this.source.drafts(file);
    if (this.file !== file) return;
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
    const button = (key, act) => make('button', { type: 'button', 'aria-label': this.words(`${key}.of`, kind.title),
      onclick: () => this.#try(act) }, this.words(key));
    return make('li', {}, make('span', { class: 'title' }, kind.title), make('span', { class: 'buttons' },
      button('drafts.print', () => this.#open(kind)),
      ...DOWNLOADS.filter(([form]) => kind.forms.includes(form)).map(([form, key]) => button(key, async () => {
        const { data, name } = await this.source.document(this.file, kind.kind, form);
        save(data, name);
      }))));
  }

  // The tab is opened at the click, since a browser lets none open later; it gets its page when that is there.
  async #open(kind) {
    const tab = open('about:blank', '_blank');
    try {
      const address = await this.source.page(this.file, kind.kind);
      if (tab) tab.location.replace(address);
      else location.assign(address);
    } catch (error) {
      tab?.close();
      throw error;
    }
  }

  async #try(act) {
    this.told.replaceChildren();
    try {
      await act();
    } catch (error) {
      this.told.replaceChildren(make('span', { class: 'fail' }, error.message, error.help ? ` ${error.help}` : ''));
    }
  }
}
