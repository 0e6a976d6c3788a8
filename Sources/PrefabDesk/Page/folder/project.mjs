// What is done with one project beside the table: its record, its versions, its papers.

import { make } from '../shared/dom.mjs';
import { Drafts } from './drafts.mjs';
import { RecordPanel } from './record.mjs';
import { Versions } from './versions.mjs';

const PARTS = ['record', 'versions', 'drafts'];

export class ProjectPanel {
  /** @param on { closed(file) } */
  constructor(words, language, source, on) {
    this.words = words;
    this.source = source;
    this.on = on;
    this.record = new RecordPanel(words, language, source);
    this.versions = new Versions(words, source);
    this.drafts = new Drafts(words, source);
    this.heading = make('h2', { tabindex: '-1' });
    this.about = make('p', { class: 'muted' });
    this.open = make('a', { class: 'button' }, words('open'));
    this.tabs = PARTS.map((part) => make('button', { type: 'button', role: 'tab', id: `tab-${part}`, 'aria-selected': 'false', 'aria-controls': `part-${part}`,
      onclick: () => this.#turn(part) }, words(`part.${part}`)));
    this.parts = PARTS.map((part) => make('div', { role: 'tabpanel', id: `part-${part}`, 'aria-labelledby': `tab-${part}`, class: 'part' },
      this[part].element));
    this.list = make('div', { role: 'tablist', 'aria-label': words('parts') }, ...this.tabs);
    this.list.addEventListener('keydown', (event) => this.#arrows(event));
    this.element = make('section', { class: 'panel project', hidden: true, 'aria-label': words('project') },
      make('div', { class: 'panel-head' }, this.heading, make('div', { class: 'buttons' }, this.open,
        make('button', { type: 'button', onclick: () => this.close() }, words('close')))),
      this.about, this.list, ...this.parts);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** Shows a file of the table; notes on another that are not saved are kept for it. */
  show(file) {
    this.file = file.file;
    this.projectId = file.project?.id ?? '';
    this.heading.textContent = file.project?.name ?? file.file;
    this.about.textContent = [file.project?.id, file.words ?? this.words(`state.${file.state}`), file.file].filter(Boolean).join(' · ');
    this.open.setAttribute('href', this.source.address(file.file));
    this.element.hidden = false;
    this.shown = new Set();
    this.#turn(this.part ?? 'record');
    this.heading.focus();
  }

  close() {
    this.element.hidden = true;
    const { file } = this;
    this.file = undefined;
    this.on.closed(file);
  }

  recordChanged() {
    if (this.shown.has('record')) this.record.changedOutside();
    this.shown.delete('drafts');
    if (this.part === 'drafts') this.#turn('drafts');
  }

  /** The file changed on the disk: what rests on it is read again. */
  fileChanged() {
    for (const part of ['versions', 'drafts']) this.shown.delete(part);
    if (this.part !== 'record') this.#turn(this.part);
  }

  #turn(part) {
    this.part = part;
    PARTS.forEach((name, place) => {
      this.tabs[place].setAttribute('aria-selected', String(name === part));
      this.tabs[place].setAttribute('tabindex', name === part ? '0' : '-1');
      this.parts[place].hidden = name !== part;
    });
    if (this.shown.has(part)) return;
    this.shown.add(part);
    this[part].show(this.file, this.projectId);
  }

  #arrows(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const place = (PARTS.indexOf(this.part) + step + PARTS.length) % PARTS.length;
    this.#turn(PARTS[place]);
    this.tabs[place].focus();
  }
}
