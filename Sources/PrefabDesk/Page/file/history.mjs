// The text of the file and how it came to be: every change, whoever makes it, can be taken back.

import { stretch } from './lines.mjs';

// Letters typed within this many milliseconds are taken back together.
const PAUSE = 800;

/** A text with its history; tells `change` with `{ edits, by }` after each change. */
export class History extends EventTarget {
  #done = [];
  #undone = [];
  #typedAt = 0;

  constructor() {
    super();
    this.text = '';
    /** Counts changes, so that an answer can tell whether the text is still the one that was asked about. */
    this.version = 0;
    /** Counts the texts that were begun, so that it can tell whether it is still the same file's. */
    this.beginnings = 0;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Begins anew with a text; nothing leads back behind it. */
  begin(text) {
    const edits = [{ start: 0, end: this.text.length, text }];
    this.beginnings += 1;
    this.#done = [];
    this.#undone = [];
    this.text = text;
    this.#tell(edits, 'begin');
  }

  /** What was typed into the editor: letters that follow one another become one step. */
  typed(young) {
    const edit = stretch(this.text, young);
    if (!edit) return;
    const now = performance.now();
    const last = this.#done.at(-1);
    const old = this.text.slice(edit.start, edit.end);
    const isBrief = now - this.#typedAt < PAUSE && this.#typedAt > 0 && !edit.text.includes('\n');
    this.#typedAt = now;
    this.#undone = [];
    const before = last?.typed && isBrief ? last.edits[0] : null;
    if (before && !old && edit.start === before.start + before.text.length) before.text += edit.text;
    else if (before && !edit.text && !before.text && edit.end === before.start) {
      before.start = edit.start;
      before.old = old + before.old;
    } else this.#done.push({ typed: true, edits: [{ start: edit.start, text: edit.text, old }] });
    this.text = young;
    this.#tell([edit], 'typing');
  }

  /** Makes edits, whose places are all those of the text before, as one step. */
  apply(edits, by = 'edits') {
    const ordered = edits.toSorted((one, other) => one.start - other.start)
      .filter((edit) => this.text.slice(edit.start, edit.end) !== edit.text);
    if (!ordered.length) return;
    const steps = [];
    let moved = 0;
    for (const { start, end, text } of ordered) {
      steps.push({ start: start + moved, text, old: this.text.slice(start, end) });
      moved += text.length - (end - start);
    }
    this.#done.push({ edits: steps });
    this.#undone = [];
    this.#typedAt = 0;
    this.text = edited(this.text, ordered);
    this.#tell(ordered, by);
  }

  /** Puts another text in the place of this one, as one step. */
  replace(text) {
    const edit = stretch(this.text, text);
    if (edit) this.apply([edit], 'replace');
  }

  undo() {
    const step = this.#done.pop();
    if (!step) return;
    this.#undone.push(step);
    this.#typedAt = 0;
    // The places of a step are those after the edits before it, so the last one is taken back first.
    for (const { start, text, old } of step.edits.toReversed()) this.#swap(start, text, old);
    this.#tell(null, 'undo', step.edits[0].start + step.edits[0].old.length);
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return;
    this.#done.push(step);
    this.#typedAt = 0;
    for (const { start, text, old } of step.edits) this.#swap(start, old, text);
    const last = step.edits.at(-1);
    this.#tell(null, 'redo', last.start + last.text.length);
  }

  #swap(start, away, into) {
    this.text = this.text.slice(0, start) + into + this.text.slice(start + away.length);
  }

  #tell(edits, by, cursor) {
    this.version += 1;
    this.dispatchEvent(new CustomEvent('change', { detail: { edits, by, cursor } }));
  }
}

/** A text with edits made whose places are those of the text before, in their order. */
export function edited(text, edits) {
  const parts = [];
  let place = 0;
  for (const edit of edits) {
    parts.push(text.slice(place, edit.start), edit.text);
    place = edit.end;
  }
  parts.push(text.slice(place));
  return parts.join('');
}
