// What the folder page asks of the server.

import { Refusal, get, nameOf, post, postForBytes, put } from '../shared/api.mjs';

function asArguments(readings) {
  return Object.entries(readings).map(([id, letter]) => `${id}=${letter}`);
}

export function recordName(file) {
  return file.replace(/\.json$/, '') + '.review.json';
}

export class Source {
  constructor() {
    // Readings that the user looks at; drafts and differences follow them, as the table does.
    this.readings = {};
  }

  // What stays the same is asked for once, unless it could not be answered.
  #once(name, ask) {
    this[name] ??= ask().catch((error) => {
      this[name] = undefined;
      throw error;
    });
    return this[name];
  }

  start() {
    return this.#once('about', () => get('/api/start'));
  }

  folder(readings = {}) {
    return get('/api/folder', { reading: asArguments(readings) });
  }

  listOfReadings() {
    return get('/api/readings');
  }

  address(file) {
    return `/file?${new URLSearchParams({ path: file })}`;
  }

  async #text(file) {
    return (await get('/api/file', { path: file })).text;
  }

  async versions(file) {
    const { git, versions } = await get('/api/versions', { path: file });
    return { isVersioned: git, versions };
  }

  /** The address of the report on what changed between two versions; `working` is the file as it lies on the disk. */
  async difference(file, from, to) {
    const text = async (id) => (id === 'working' ? this.#text(file) : (await get('/api/version', { path: file, id })).text);
    const [old, young] = await Promise.all([text(from), text(to)]);
    return (await post('/api/diff', { old, new: young, readings: asArguments(this.readings), format: 'html', keep: true })).url;
  }

  // The record of the review.

  schema() {
    return this.#once('recordSchema', () => get('/api/schema', { name: 'review' }));
  }

  record(file) {
    return get('/api/record', { path: file });
  }

  async checkRecord(file, record) {
    return (await post('/api/record', { text: await this.#text(file), record })).diagnostics;
  }

  /** The new stamp, or `conflict` with what stands on the disk where that is no longer what was read. */
  async saveRecord(file, text, stamp) {
    try {
      return await put('/api/file', { path: recordName(file), text, stamp });
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) return { conflict: { text: error.body.text, stamp: error.body.stamp } };
      throw error;
    }
  }

  // Reports and drafts.

  async #given(file) {
    const [text, record] = await Promise.all([this.#text(file), this.record(file)]);
    return { text, name: file, record: record.text ?? undefined, readings: asArguments(this.readings) };
  }

  async drafts(file) {
    const { text, record } = await this.#given(file);
    return post('/api/drafts', { text, record });
  }

  /** A page for a tab of its own, to read and print. */
  async page(file, kind, said) {
    const order = kind ? { command: 'draft', kind } : { command: 'review' };
    return (await post('/api/report', { ...await this.#given(file), ...order, ...said, format: 'html', keep: true })).url;
  }

  /** The bytes of a document, and the name under which they are to be saved. */
  async document(file, kind, format, said) {
    const order = kind ? { command: 'draft', kind } : { command: 'review' };
    const answer = await postForBytes('/api/report', { ...await this.#given(file), ...order, ...said, format });
    return { data: await answer.blob(), name: nameOf(answer, `${file.replace(/^.*\//, '').replace(/\.json$/, '')}-${kind ?? 'review'}.${format}`) };
  }
}
