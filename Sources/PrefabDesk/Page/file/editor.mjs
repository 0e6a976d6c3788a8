// The text with line numbers and marks under the mistakes: a native field for the text, behind it a layer with the lines in sight alone.

import { make } from '../shared/dom.mjs';
import { lineAt, lineStarts } from './lines.mjs';

// As in file.css.
const LINE = 20;
const PADDING = 8;
// A line that is longer is marked as far as this, so that one line of a megabyte does not stall the page.
const LONGEST = 4000;
const RANKS = { error: 3, warning: 2, note: 1, pointed: 0 };

export class Editor {
  #starts = [0];
  #marks = [];
  #isDrawn = true;
  #pointed = null;

  /**
   * @param history the text that is shown and typed into
   * @param on `cursor(offset)` after the cursor moved
   */
  constructor(words, history, on) {
    this.history = history;
    this.on = on;
    this.field = make('textarea', { id: 'text', class: 'code', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off',
      'aria-label': words('file.text'), 'aria-describedby': 'text-help', readonly: true });
    this.numbers = make('div', { class: 'numbers', 'aria-hidden': 'true' });
    this.layer = make('div', { class: 'layer', 'aria-hidden': 'true' });
    this.element = make('div', { class: 'editor' }, this.numbers,
      make('div', { class: 'sheet' }, this.layer, this.field),
      make('p', { id: 'text-help', class: 'for-readers' }, words('file.text.help')));
    this.field.addEventListener('input', () => history.typed(this.field.value));
    this.field.addEventListener('scroll', () => this.#draw(), { passive: true });
    this.field.addEventListener('beforeinput', (event) => this.#beforeInput(event));
    this.field.addEventListener('keydown', (event) => this.#key(event));
    for (const name of ['keyup', 'click', 'focus']) this.field.addEventListener(name, () => this.on.cursor(this.field.selectionStart));
    new ResizeObserver(() => this.#draw()).observe(this.element);
    history.addEventListener('change', (event) => this.#changed(event.detail));
  }

  /** Marks stretches: `{ start, end, severity }`. They stay where they are until the next ones come, moved along by what is typed. */
  mark(marks) {
    this.#marks = marks.map(({ start, end, severity }) => ({ start, end: Math.max(end, start + 1), severity }));
    this.#drawSoon();
  }

  get cursor() {
    return this.field.selectionStart;
  }

  /** Goes to a stretch of the text and selects it. */
  show(start, end = start) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(start, end);
    this.#bring(start);
    this.on.cursor(start);
  }

  /** Brings a stretch into sight and marks it, without taking the keyboard there. */
  reveal(start, end) {
    this.#pointed = { start, end: Math.max(end, start + 1), severity: 'pointed' };
    if (this.field.checkVisibility()) this.#bring(start, false);
    this.#drawSoon();
  }

  #bring(offset, isPaged = true) {
    const line = lineAt(this.#starts, offset);
    const top = line * LINE;
    const { scrollTop, clientHeight } = this.field;
    if (top < scrollTop + LINE || top > scrollTop + clientHeight - 3 * LINE) this.field.scrollTop = Math.max(0, top - clientHeight / 3);
    const before = this.width(offset);
    if (before < this.field.scrollLeft || before > this.field.scrollLeft + this.field.clientWidth - 40) {
      this.field.scrollLeft = Math.max(0, before - this.field.clientWidth / 2);
    }
    if (isPaged) this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Pixels from the edge of the text to an offset in its line. */
  width(offset) {
    const start = this.#starts[lineAt(this.#starts, offset)];
    const probe = make('span', { class: 'probe' }, this.history.text.slice(start, Math.min(offset, start + LONGEST)));
    this.layer.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  }

  /** Where the cursor stands in the window, for what hangs below it. */
  get place() {
    const box = this.field.getBoundingClientRect();
    const line = lineAt(this.#starts, this.cursor);
    return {
      left: box.left + PADDING + this.width(this.cursor) - this.field.scrollLeft,
      top: box.top + PADDING + (line + 1) * LINE - this.field.scrollTop,
    };
  }

  /** Types for the user at the cursor, in the place of `before` letters. */
  insert(text, before = 0) {
    const { selectionStart, selectionEnd } = this.field;
    this.history.apply([{ start: selectionStart - before, end: selectionEnd, text }]);
    this.field.setSelectionRange(selectionStart - before + text.length, selectionStart - before + text.length);
  }

  #changed({ edits, by, cursor }) {
    const { text } = this.history;
    this.#starts = lineStarts(text);
    this.#pointed = null;
    if (edits) this.#move(edits);
    else this.#marks = this.#marks.filter((mark) => mark.end <= text.length);
    if (by === 'begin') {
      this.field.value = text;
      this.field.readOnly = false;
      this.field.setSelectionRange(0, 0);
      this.field.scrollTo(0, 0);
    } else if (by !== 'typing') this.#take(edits, cursor);
    this.#drawSoon();
  }

  // The field takes a change that did not come from it; what is selected and seen stays where it is.
  #take(edits, cursor) {
    const { field } = this;
    const { scrollTop, scrollLeft } = field;
    if (edits) for (const edit of edits.toReversed()) field.setRangeText(edit.text, edit.start, edit.end, 'preserve');
    else field.value = this.history.text;
    if (cursor !== undefined) field.setSelectionRange(cursor, cursor);
    field.scrollTop = scrollTop;
    field.scrollLeft = scrollLeft;
    if (cursor !== undefined && document.activeElement === field) this.#bring(cursor);
  }

  #move(edits) {
    for (const { start, end, text } of edits.toReversed()) {
      const more = text.length - (end - start);
      for (const mark of this.#marks) {
        if (mark.start >= end) mark.start += more;
        if (mark.end >= end) mark.end += more;
      }
    }
    this.#marks = this.#marks.filter((mark) => mark.end > mark.start && mark.start >= 0);
  }

  #drawSoon() {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#isDrawn = true;
    const { scrollTop, scrollLeft, clientHeight } = this.field;
    const first = Math.max(0, Math.floor((scrollTop - PADDING) / LINE));
    const last = Math.min(this.#starts.length - 1, Math.ceil((scrollTop + clientHeight) / LINE));
    const worst = this.#worst(first, last);
    const numbers = [];
    const rows = [];
    for (let line = first; line <= last; line += 1) {
      const severity = worst.get(line);
      numbers.push(make('div', { class: severity }, line + 1));
      rows.push(make('div', {}, ...(severity ? this.#pieces(line) : [])));
    }
    const top = PADDING + first * LINE - scrollTop;
    this.numbers.replaceChildren(...numbers);
    this.numbers.style.setProperty('--top', `${top}px`);
    this.numbers.style.setProperty('--digits', String(String(this.#starts.length).length));
    this.layer.replaceChildren(...rows);
    this.layer.style.setProperty('--top', `${top}px`);
    this.layer.style.setProperty('--left', `${PADDING - scrollLeft}px`);
  }

  get #all() {
    return this.#pointed ? [...this.#marks, this.#pointed] : this.#marks;
  }

  #worst(first, last) {
    const from = this.#starts[first];
    const to = this.#starts[last + 1] ?? Infinity;
    const worst = new Map();
    for (const { start, end, severity } of this.#all) {
      if (end <= from || start >= to) continue;
      for (let line = Math.max(first, lineAt(this.#starts, start)); line <= last && this.#starts[line] < end; line += 1) {
        if ((RANKS[severity] ?? 0) >= (RANKS[worst.get(line)] ?? -1)) worst.set(line, severity);
      }
    }
    return worst;
  }

  // The text of a line up to its last mark, with the marked stretches; it lies unseen below the field's own text and gives the lines their place.
  #pieces(line) {
    const { text } = this.history;
    const start = this.#starts[line];
    const end = Math.min((this.#starts[line + 1] ?? text.length + 1) - 1, start + LONGEST);
    const marks = this.#all.filter((mark) => mark.start <= end && mark.end > start)
      .toSorted((one, other) => one.start - other.start || (RANKS[other.severity] ?? 0) - (RANKS[one.severity] ?? 0));
    const pieces = [];
    let place = start;
    for (const mark of marks) {
      const from = Math.max(mark.start, place);
      const to = Math.min(mark.end, end);
      if (to < from || (to === from && from < end)) continue;
      pieces.push(text.slice(place, from), make('mark', { class: mark.severity }, text.slice(from, to) || ' '));
      place = to;
    }
    return pieces;
  }

  // The browser's own memory of what was typed knows nothing of the form's changes: the history's takes its place.
  #beforeInput(event) {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.history.undo();
    else this.history.redo();
  }

  #key(event) {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // A new line begins where the one before does.
    const { selectionStart, value } = this.field;
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const [indent] = /^[ \t]*/.exec(value.slice(start, selectionStart));
    const deeper = /[[{]\s*$/.test(value.slice(start, selectionStart)) ? '  ' : '';
    event.preventDefault();
    this.insert(`\n${indent}${deeper}`);
    this.#bring(this.cursor);
  }
}
