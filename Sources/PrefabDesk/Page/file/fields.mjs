// The table of fields that the server gives, and which of its rows a place in the text belongs to.

/** The parts of a JSON Pointer. */
export function parts(pointer) {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON Pointer of a key or an index below another. */
export function below(pointer, key) {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const isIndex = (part) => /^\d+$/.test(part);

export class Fields {
  constructor({ objects, root }) {
    this.objects = Object.fromEntries(objects.map((object) => [object.name, object]));
    this.root = root;
  }

  /** The object of the table that a container's parts lead to, such as `["buildings", "0", "components", "3"]`. */
  object(path) {
    let name = this.root;
    for (const part of path) {
      if (isIndex(part)) continue;
      const field = this.objects[name]?.fields.find((one) => one.key === part);
      const named = name ? `${name}.${part}` : part;
      name = this.#known(field?.of) ?? this.#known(named) ?? this.#known(name ? `${name}.*` : '*');
      if (name === undefined) return undefined;
    }
    return this.objects[name] ? { name, ...this.objects[name] } : undefined;
  }

  #known(name) {
    return name !== undefined && Object.hasOwn(this.objects, name) ? name : undefined;
  }

  /** The row of a pointer's field, or `undefined` where the table has none. */
  field(pointer) {
    const path = parts(pointer);
    while (path.length && isIndex(path.at(-1))) path.pop();
    const key = path.pop();
    return key === undefined ? undefined : this.object(path)?.fields.find((field) => field.key === key);
  }

  /** What a pointer's place is called, such as "单体建筑 1 · 地上建筑面积". */
  title(pointer) {
    const path = parts(pointer);
    const words = [];
    for (let count = 1; count <= path.length; count += 1) {
      const part = path[count - 1];
      if (isIndex(part)) words.push(`${words.pop() ?? ''} ${Number(part) + 1}`.trim());
      else words.push(this.field(`/${path.slice(0, count).map((one) => one.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`)?.title ?? part);
    }
    return words.join(' · ');
  }
}
