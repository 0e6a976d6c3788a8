// The form: every field that a submission has, made from the table of fields, as the other view of the text.

import { fill, make } from '../shared/dom.mjs';
import { Choices, Control } from './controls.mjs';
import { below } from './fields.mjs';
import { Measures } from './measures.mjs';
import { TakeOff } from './takeoff.mjs';
import { Entries } from './entries.mjs';

export class Form {
  #controls = [];
  #state;
  #isStale = true;
  #isMoving = false;

  /** @param on `{ write(…changes), double(pointer, without), show(pointer), say(matter, text, actions, tone) }` */
  constructor(words, history, fields, on) {
    Object.assign(this, { words, history, fields, building: 0, faults: new Map(), isBusy: false });
    this.on = {
      write: (...changes) => on.write(...changes),
      double: (pointer, without) => on.double(pointer, without),
      remove: (pointer) => this.#remove(pointer),
      beginnings: () => history.beginnings,
      has: (pointer) => this.tree.has(pointer),
      // What is not written yet has no place; that of the object around it tells where it will come.
      focused: (...pointers) => on.show(pointers.find((pointer) => this.tree?.has(pointer))),
      say: (text, actions, tone) => on.say('form', text, actions, tone),
    };
    this.unreadable = make('p', { class: 'notice fail', role: 'status', hidden: true }, words('file.form.unreadable'));
    this.place = make('fieldset', { class: 'form-fields', 'aria-label': words('file.form') });
    this.element = make('section', { class: 'form', 'aria-label': words('file.form') }, this.unreadable, this.place);
  }

  /** Another file: nothing of the one before can be seen or written into while it is looked at. */
  begin() {
    for (const control of this.#controls) control.leave?.();
    this.#controls = [];
    this.#state = this.tree = undefined;
    this.building = 0;
    this.unreadable.hidden = true;
    fill(this.place);
  }

  /** What is still being typed into a field is taken for typed. */
  commit() {
    const { activeElement } = document;
    if (!this.element.contains(activeElement)) return;
    if (activeElement.matches('.cell-editor')) activeElement.dispatchEvent(new Event('blur'));
    else if (activeElement.matches('input:not([type=checkbox])')) activeElement.dispatchEvent(new Event('change'));
  }

  // Whether an entry could be taken away: a second click, before the list is read anew, would mean the one behind it.
  #remove(pointer) {
    if (this.#isMoving) return false;
    this.#isMoving = true;
    this.on.write({ pointer, remove: true });
    return true;
  }

  /**
   * Takes what stands in the text; the form is drawn when it is in sight.
   *
   * Where nothing can be read, for a mistake in its commas and brackets, what was read last stays to be seen, and cannot be changed.
   */
  take(tree, diagnostics, isBusy) {
    if (!isBusy) this.#isMoving = false;
    const isRead = tree.node('')?.kind === 'object' || this.history.text.trim() === '';
    this.unreadable.hidden = isRead;
    this.place.disabled = !isRead;
    if (!isRead && this.tree) return;
    this.tree = tree;
    this.isBusy = isBusy;
    this.faults = new Map();
    for (const one of diagnostics) {
      if (one.pointer === undefined || one.severity === 'note') continue;
      if (this.faults.has(one.pointer)) this.faults.get(one.pointer).push(one);
      else this.faults.set(one.pointer, [one]);
    }
    this.#isStale = true;
    if (this.element.checkVisibility()) this.#draw();
  }

  show() {
    if (this.tree && this.#isStale) this.#draw();
  }

  #draw() {
    this.#isStale = false;
    const state = this.#shape();
    if (state !== this.#state) this.#build(state);
    for (const control of this.#controls) control.update(this.tree, this.faults, this.isBusy);
  }

  // The building that is wanted, as soon as the text has it.
  get #shown() {
    return Math.max(0, Math.min(this.building, this.tree.count('/buildings') - 1));
  }

  // How many entries there are of each list, on which the inputs depend.
  #shape() {
    return [this.#shown, ...this.fields.object([]).fields.filter(({ kind }) => kind === 'list')
      .map(({ key }) => this.tree.count(below('', key)))].join(' ');
  }

  #build(state) {
    this.#state = state;
    const focused = this.#controls.find((control) => control.element.contains(document.activeElement))?.pointer;
    // What was folded stays so, in whichever building.
    const part = (details) => details.dataset.pointer.replace(/\/\d+(?=\/|$)/g, '/*');
    const folded = new Set([...this.place.querySelectorAll('details:not([open])')].map(part));
    for (const control of this.#controls) control.leave?.();
    this.#controls = [];
    fill(this.place, this.#object([], '', true));
    for (const details of this.place.querySelectorAll('details')) details.open = !folded.has(part(details));
    this.#controls.find((control) => control.pointer === focused)?.focus?.();
  }

  #add(control) {
    this.#controls.push(control);
    return control.element;
  }

  // The fields of an object: single ones first within a section of their own, parts as sections.
  #object(path, pointer, isOutermost = false) {
    const object = this.fields.object(path);
    if (!object) return [];
    const single = [];
    const sections = [];
    for (const field of object.fields) {
      if (field.kind === 'constant' || field.key.startsWith('$')) continue;
      const own = below(pointer, field.key);
      const part = this.#part(field, [...path, field.key], own);
      if (part) sections.push(part);
      else single.push(this.#add(new Control(this.words, field, own, this.on)));
    }
    return [single.length ? make('div', { class: isOutermost ? 'fields outermost' : 'fields' }, single) : null, sections];
  }

  #part(field, path, pointer) {
    const { words, on } = this;
    if (field.kind === 'words') return this.#section(field, pointer, this.#add(new Choices(words, field, pointer, on)));
    if (field.kind === 'list') return this.#list(field, path, pointer);
    if (field.kind !== 'object') return null;
    const object = this.fields.object(path);
    if (!object) return null;
    const isMeasures = object.fields.length > 0 && object.fields.every(({ kind }) => kind === 'measure');
    if (isMeasures) {
      const partsOf = this.fields.object([...path, object.fields[0].key]);
      return this.#section(field, pointer, this.#add(new Measures(words, { ...object, title: field.title }, partsOf, pointer, on)));
    }
    return this.#section(field, pointer, this.#object(path, pointer));
  }

  #section(field, pointer, content) {
    return make('details', { class: 'part', 'data-pointer': pointer, open: true }, make('summary', {}, field.title),
      field.help ? make('p', { class: 'help' }, field.help) : null, content);
  }

  #list(field, path, pointer) {
    const object = this.fields.object(path);
    if (!object) return null;
    const isTable = object.fields.every(({ kind }) => kind !== 'object' && kind !== 'list' && kind !== 'words');
    if (isTable && path.length > 1) return this.#add(new TakeOff(this.words, field, object, pointer, this.on));
    const isBuildings = path.length === 1 && !isTable;
    const entries = new Entries(this.words, field, pointer, this.tree, this.on, {
      only: isBuildings ? this.#shown : undefined,
      choose: (place) => {
        this.building = place;
        this.#draw();
      },
      fields: (place) => this.#object(path, below(pointer, place)),
    });
    this.#controls.push(entries);
    return this.#section(field, pointer, entries.element);
  }

  /** Marks the field that the cursor in the text stands in. */
  point(pointer) {
    const building = /^\/buildings\/(\d+)/.exec(pointer)?.[1];
    if (!this.tree || !this.element.checkVisibility()) return;
    if (building !== undefined && Number(building) !== this.#shown) {
      this.building = Number(building);
      this.#draw();
    }
    this.place.querySelector('.pointed')?.classList.remove('pointed');
    const control = this.#controls.find((one) => one.pointer === pointer && one.input);
    control?.element.classList.add('pointed');
    control?.element.scrollIntoView({ block: 'nearest' });
  }
}
