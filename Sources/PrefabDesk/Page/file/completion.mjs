// Proposes keys and words where the cursor stands, from the table of fields.

import { fill, make } from '../shared/dom.mjs';
import { context } from './context.mjs';

export class Completion {
  #offers = [];
  #chosen = 0;

  constructor(words, editor, history, fields) {
    Object.assign(this, { words, editor, history, fields });
    this.list = make('ul', { role: 'listbox', id: 'completion', class: 'completion', 'aria-label': words('file.completion'), hidden: true });
    editor.element.append(this.list);
    const { field } = editor;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'completion');
    field.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    field.addEventListener('input', (event) => this.#typed(event));
    field.addEventListener('blur', () => this.close());
    field.addEventListener('scroll', () => this.close());
    this.list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const place = [...this.list.children].indexOf(event.target.closest('li'));
      if (place >= 0) this.#take(place);
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  close() {
    this.list.hidden = true;
    this.editor.field.removeAttribute('aria-activedescendant');
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      this.open();
      return;
    }
    if (!this.isOpen) return;
    const last = this.#offers.length - 1;
    const moves = { ArrowDown: this.#chosen + 1, ArrowUp: this.#chosen - 1, PageDown: Math.min(this.#chosen + 8, last), PageUp: Math.max(this.#chosen - 8, 0) };
    if (event.key in moves) this.#choose((moves[event.key] + last + 1) % (last + 1));
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#chosen);
    else if (event.key === 'Escape') this.close();
    else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) this.close();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // A quotation mark asks by itself, and a list that is open follows what is typed.
  #typed(event) {
    if (event.isComposing) return;
    if (this.isOpen || event.data === '"') this.open(true);
  }

  /** Opens the list at the cursor. */
  open(isQuiet = false) {
    const place = context(this.history.text, this.editor.cursor);
    this.place = place;
    this.#offers = this.#proposals(place);
    if (!this.#offers.length) {
      this.close();
      if (!isQuiet) this.editor.field.focus();
      return;
    }
    fill(this.list, this.#offers.map(({ word, title, help }, index) => make('li', { role: 'option', id: `completion-${index}` },
      make('code', {}, word), make('span', {}, title), help ? make('span', { class: 'muted' }, help) : null)));
    this.list.hidden = false;
    const { left, top } = this.editor.place;
    this.list.style.setProperty('--left', `${Math.max(4, Math.min(left, innerWidth - this.list.offsetWidth - 8))}px`);
    this.list.style.setProperty('--top', `${Math.min(top, Math.max(4, innerHeight - this.list.offsetHeight - 4))}px`);
    this.#choose(0);
  }

  #choose(index) {
    this.#chosen = index;
    [...this.list.children].forEach((entry, place) => entry.setAttribute('aria-selected', String(place === index)));
    this.list.children[index].scrollIntoView({ block: 'nearest' });
    this.editor.field.setAttribute('aria-activedescendant', `completion-${index}`);
  }

  #proposals({ path, expects, typed, keys }) {
    const wanted = typed.toLowerCase();
    const fits = ({ word, title }) => word.toLowerCase().includes(wanted) || (title ?? '').toLowerCase().includes(wanted);
    const first = (one) => (one.word.toLowerCase().startsWith(wanted) ? 0 : 1);
    return this.#all(path, expects, keys).filter(fits).toSorted((one, other) => first(one) - first(other));
  }

  #all(path, expects, keys) {
    if (expects === 'key') {
      return (this.fields.object(path)?.fields ?? []).filter((field) => !keys.includes(field.key))
        .map((field) => ({ word: field.key, title: field.title, help: field.unit ?? '', text: `"${field.key}": ${opening(field)}` }));
    }
    if (expects !== 'value') return [];
    const field = this.fields.field(`/${path.join('/')}`);
    if (!field) return [];
    if (field.kind === 'flag') return ['true', 'false'].map((word) => ({ word, title: this.words(`file.flag.${word}`), text: word }));
    const isLevel = field.values?.every(({ value }) => typeof value !== 'string');
    return (field.values ?? []).map(({ value, title }) => ({ word: String(value), title, text: isLevel ? String(value) : JSON.stringify(value) }));
  }

  #take(index) {
    const { text } = this.#offers[index];
    const { start, expects } = this.place;
    let { end } = this.place;
    const { history, editor } = this;
    // A key that has its colon keeps it.
    const rest = history.text.slice(end, end + 200);
    const written = expects === 'key' && /^\s*:/.test(rest) ? text.replace(/:.*/, '') : text;
    this.close();
    if (expects === 'value' && history.text[start] === '"' && end <= start + 1) end = start + 1;
    // What follows at once is the next entry.
    const comma = written === text && expects === 'key' && /^\s*"/.test(rest) ? (/^"/.test(rest) ? ', ' : ',') : '';
    history.apply([{ start, end, text: written + comma }], 'edits');
    const inside = /(\{\}|\[\]|"")$/.test(written) && written.length > 2 ? 1 : 0;
    const cursor = start + written.length - inside;
    editor.field.setSelectionRange(cursor, cursor);
    if (expects === 'key' && written === text) this.open(true);
  }
}

// What a value of a field begins with.
function opening(field) {
  if (field.kind === 'list' || field.kind === 'words') return '[]';
  if (field.kind === 'object' || field.kind === 'measure') return '{}';
  return field.kind === 'text' || field.kind === 'date' || field.kind === 'storeys' ? '""' : '';
}
