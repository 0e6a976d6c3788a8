// A form made from a JSON Schema, for a value that is kept as JSON: fields are named and explained by the schema, what is empty is left out.

import { make } from '../shared/dom.mjs';
import { digits, exactly } from '../shared/exact.mjs';

/** One of the two languages of a bilingual text of the schema, "中文 · English". */
export function inLanguage(text, language) {
  const [chinese, ...english] = (text ?? '').split(' · ');
  return language === 'zh' || !english.length ? chinese : english.join(' · ');
}

export class SchemaForm {
  /**
   * @param schema the whole schema; `$ref` leads inside of it
   * @param fixed the names of fields that are not asked for
   * @param changed() is called after each change of `value`
   */
  constructor(schema, { language, words, fixed, changed, locked = [] }) {
    Object.assign(this, { schema, language, words, fixed, changed, locked, count: 0 });
    this.element = make('div', { class: 'schema-form' });
  }

  /** Shows a value; fields that the schema does not know stay in it untouched. */
  show(value) {
    this.value = value;
    this.element.replaceChildren(...this.#fields(this.schema, value, this.fixed));
  }

  #resolve(schema) {
    if (!schema.$ref) return schema;
    const target = schema.$ref.slice(2).split('/').reduce((place, key) => place[key], this.schema);
    return { ...target, ...schema, $ref: undefined };
  }

  #label(schema, key) {
    return inLanguage(schema.title, this.language) || key;
  }

  #fields(schema, object, without = []) {
    return Object.entries(schema.properties).filter(([key]) => !without.includes(key))
      .map(([key, property]) => this.#field(key, this.#resolve(property), object));
  }

  #set(object, key, value) {
    if (value === undefined) delete object[key];
    else object[key] = value;
    this.changed();
  }

  #field(key, schema, object) {
    const label = this.#label(schema, key);
    if (schema.type === 'object' || schema.properties) return this.#group(key, schema, object, label);
    if (schema.type === 'array') return this.#list(key, schema, object, label);
    return this.#input(label, schema, object[key], (value) => this.#set(object, key, value), key === 'opinion');
  }

  #input(label, schema, value, set, isLong = false) {
    const id = `field-${(this.count += 1)}`;
    const help = inLanguage(schema.description, this.language);
    const example = schema.examples?.[0];
    const isText = schema.type === 'string' || (Array.isArray(schema.type) && schema.type.includes('string'));
    const isDay = schema.format === 'date' || /\\d\{4\}|date/.test(schema.pattern ?? '');
    const attributes = { id, 'aria-describedby': help ? `${id}-help` : undefined, autocomplete: 'off', spellcheck: 'false' };
    const text = value === undefined || value === null ? '' : String(digits(value));
    const input = isLong ? make('textarea', { ...attributes, rows: '2' })
      : make('input', { ...attributes, type: isDay ? 'date' : 'text', inputmode: isText ? undefined : 'decimal',
        placeholder: example !== undefined && !isDay ? String(example) : undefined });
    input.value = text;
    // A field of days shows nothing of a text that is no day; that text must be seen to be mended.
    if (isDay && text && input.value !== text) {
      input.type = 'text';
      input.value = text;
    }
    input.addEventListener('input', () => {
      const given = input.value;
      const isNumber = !isText && /^-?\d+(\.\d+)?$/.test(given.trim());
      set(given === '' ? undefined : isNumber ? exactly(given.trim()) : given);
    });
    return make('div', { class: 'field' }, make('label', { for: id }, label), input,
      help ? make('p', { class: 'help muted', id: `${id}-help` }, help) : '');
  }

  #group(key, schema, object, label) {
    const value = object[key] && typeof object[key] === 'object' ? object[key] : {};
    const attach = () => {
      if (Object.keys(value).length) object[key] = value;
      else delete object[key];
    };
    // What is typed into a group puts it into its object, what is emptied takes it out again.
    const fields = make('fieldset', {}, make('legend', {}, label), ...this.#fields(schema, value));
    fields.addEventListener('input', () => { attach(); this.changed(); });
    return fields;
  }

  #list(key, schema, object, label) {
    const items = this.#resolve(schema.items);
    const values = Array.isArray(object[key]) ? object[key] : [];
    const attach = () => {
      if (values.length) object[key] = values;
      else delete object[key];
      this.changed();
    };
    const list = make('div', { class: 'list' });
    const draw = (focus) => {
      list.replaceChildren(...values.map((value, place) => {
        const name = `${label} ${place + 1}`;
        const content = items.properties
          ? make('fieldset', {}, make('legend', {}, name), ...this.#fields(items, value))
          : this.#input(name, { ...items, description: undefined }, value, (text) => { values[place] = text ?? ''; attach(); });
        if (items.properties) content.addEventListener('input', attach);
        const remove = make('button', { type: 'button', class: 'remove', onclick: () => { values.splice(place, 1); attach(); draw(place); } },
          this.words('remove', name));
        return make('div', { class: 'entry' }, content, remove);
      }));
      const target = focus === undefined ? null : list.children[Math.min(focus, list.children.length - 1)]?.querySelector('input, textarea');
      (target ?? (focus === undefined ? null : add))?.focus();
    };
    const add = make('button', { type: 'button', class: 'add', onclick: () => {
      values.push(items.properties ? {} : '');
      attach();
      draw(values.length - 1);
    } }, this.words('add', label));
    draw();
    return make('div', { class: 'field list-field', role: 'group', 'aria-label': label }, make('p', { class: 'label' }, label), list, add);
  }
}
