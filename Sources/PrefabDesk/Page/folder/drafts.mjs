// Papers of the applicant and letters of the authority that can be drafted for a project, to print or to go on with in Word.

import { make } from '../dom.mjs';

export class Drafts {
  /** @param source { drafts(file), draftAddress(file, kind, form, options) } */
  constructor(words, source) {
    this.words = words;
    this.source = source;
    this.element = make('div', { class: 'drafts' });
  }

  async show(file) {
    this.file = file;
    this.element.replaceChildren(make('p', { class: 'muted' }, this.words('waiting')));
    const kinds = await this.source.drafts(file);
    if (this.file !== file) return;
    const group = (key) => {
      const all = kinds.filter((kind) => kind.group === key);
      return all.length ? [make('h4', {}, this.words(`drafts.${key}`)), make('ul', {}, ...all.map((kind) => this.#entry(kind)))] : [];
    };
    this.element.replaceChildren(...group('report'), ...group('letter'), ...group('paper'));
  }

  #entry(kind) {
    if (kind.reason) {
      return make('li', {}, make('span', { class: 'muted' }, kind.title), ' ', make('span', { class: 'reason' }, kind.reason));
    }
    const link = (form, key) => make('a', {
      href: this.source.draftAddress(this.file, kind, form), target: form === 'html' ? '_blank' : undefined,
      rel: form === 'html' ? 'noopener' : undefined, download: form === 'html' ? undefined : '',
      'aria-label': this.words(`${key}.of`, kind.title) }, this.words(key));
    return make('li', {}, kind.title, ' ', link('html', 'drafts.print'), ' ', kind.forms.includes('docx') ? link('docx', 'drafts.word') : '');
  }
}
