// What stands in the text, as the server read it: values by their JSON Pointer.

import { below } from './fields.mjs';

export class Tree {
  #nodes = new Map();
  #children = new Map();

  /** @param fields the `fields` of a look, in the order of the text */
  constructor(fields = []) {
    for (const node of fields) {
      if (this.#nodes.has(node.pointer)) continue;
      this.#nodes.set(node.pointer, node);
      if (node.pointer === '') continue;
      const above = node.pointer.slice(0, node.pointer.lastIndexOf('/'));
      const siblings = this.#children.get(above);
      if (siblings) siblings.push(node);
      else this.#children.set(above, [node]);
    }
  }

  node(pointer) {
    return this.#nodes.get(pointer);
  }

  has(pointer) {
    return this.#nodes.has(pointer);
  }

  /** The values directly in an object or a list, in the order of the text. */
  children(pointer) {
    return this.#children.get(pointer) ?? [];
  }

  /** How many entries a list has. */
  count(pointer) {
    return this.node(pointer)?.kind === 'array' ? this.children(pointer).length : 0;
  }

  /** A text, a number as it is written, or "true" and "false"; `undefined` where nothing is written. */
  written(pointer) {
    const node = this.node(pointer);
    if (!node) return undefined;
    if (node.kind === 'true' || node.kind === 'false' || node.kind === 'null') return node.kind;
    return node.kind === 'string' || node.kind === 'number' ? String(node.value ?? '') : undefined;
  }

  /** The texts of a list of words. */
  words(pointer) {
    return this.children(pointer).map((node) => String(node.value ?? ''));
  }

  /** The pointer of the innermost value around an offset of the text. */
  at(offset) {
    let pointer = '';
    for (;;) {
      const inner = this.children(pointer).find((node) => (node.keyStart ?? node.start) <= offset && offset <= node.end);
      if (!inner) return pointer;
      pointer = inner.pointer;
    }
  }

  /**
   * The edit that puts a copy of a list's entry behind it, as it is written, with its comments.
   * @param without a key of the entry that the copy does not take over
   */
  doubling(pointer, text, without) {
    const node = this.node(pointer);
    const members = this.children(pointer);
    const place = members.findIndex((member) => member.pointer === below(pointer, without));
    const next = members[place + 1];
    const copy = place >= 0 && next ? text.slice(node.start, members[place].keyStart) + text.slice(next.keyStart, node.end) : text.slice(node.start, node.end);
    const [gap] = /\n[ \t]*$/.exec(text.slice(0, node.start)) ?? [' '];
    return { start: node.end, end: node.end, text: `,${gap}${copy}` };
  }
}
