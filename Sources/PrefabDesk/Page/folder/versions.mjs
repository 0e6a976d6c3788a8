// The versions of a project's file, and what changed between two of them.

import { make } from '../shared/dom.mjs';
import { Loading } from './loading.mjs';

export class Versions {
  /** @param source { versions(file), difference(file, from, to) } */
  constructor(words, source) {
    this.words = words;
    this.source = source;
    this.result = make('div', { class: 'difference', 'aria-live': 'polite' });
    this.element = make('div', { class: 'versions' });
    this.loading = new Loading(words, this.element);
    this.comparing = new Loading(words, this.result);
  }

  show(file) {
    this.comparing.drop();
    return this.loading.load(() => this.source.versions(file), (answer) => this.#list(file, answer));
  }

  #list(file, { isVersioned, versions }) {
    const { words } = this;
    if (!isVersioned) {
      this.element.replaceChildren(make('p', {}, words('versions.none')));
      return;
    }
    const entries = [{ id: 'working', label: words('versions.working') },
      ...versions.map((version) => ({ id: version.id, label: `${version.date} ${version.subject} (${version.id.slice(0, 8)})` }))];
    if (entries.length < 2) {
      this.element.replaceChildren(make('p', {}, words('versions.uncommitted')));
      return;
    }
    const select = (name, value) => {
      const list = make('select', { id: `version-${name}` }, ...entries.map((entry) => make('option', { value: entry.id }, entry.label)));
      list.value = value;
      return list;
    };
    const [from, to] = [select('from', entries[1].id), select('to', 'working')];
    const compare = make('button', { type: 'button', onclick: () => this.#compare(file, from.value, to.value) }, words('versions.compare'));
    const labelled = (list, key) => make('div', { class: 'field' }, make('label', { for: list.id }, words(key)), list);
    this.element.replaceChildren(labelled(from, 'versions.from'), labelled(to, 'versions.to'), compare,
      make('table', { class: 'list-of-versions' }, make('caption', {}, words('versions.title')),
        make('thead', {}, make('tr', {}, ...['date', 'author', 'subject', 'id'].map((key) => make('th', { scope: 'col' }, words(`versions.${key}`))))),
        make('tbody', {}, ...versions.map((version) => make('tr', {},
          make('th', { scope: 'row', class: 'day', 'data-label': words('versions.date') }, version.date),
          make('td', { 'data-label': words('versions.author') }, version.author),
          make('td', { 'data-label': words('versions.subject') }, version.subject),
          make('td', { 'data-label': words('versions.id') }, make('code', {}, version.id.slice(0, 8))))))), this.result);
  }

  #compare(file, from, to) {
    return this.comparing.load(() => this.source.difference(file, from, to), (address) => this.result.replaceChildren(
      make('p', {}, make('a', { href: address, target: '_blank', rel: 'noopener' }, this.words('versions.tab'))),
      make('iframe', { src: address, title: this.words('versions.difference'), sandbox: true })));
  }
}
