// Makes elements. Texts become text nodes and nothing else, so that no text of a file can be markup.

/**
 * An element with attributes and children.
 * @param attributes by name; a function under `onclick` and its kin listens, `true` is an attribute without a value, what is
 *   `undefined`, `null` or `false` is left out
 * @param children nodes, texts, numbers, or lists of them; empty texts and `null` are left out
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== '')
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}

/** Puts children in the place of all that an element has. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
}

/** What went wrong, in the words of the error. */
export function trouble(error) {
  return make('span', { class: 'fail' }, error.message, error.help ? ` ${error.help}` : '');
}

/** Saves bytes as the browser saves a download. */
export function save(data, name) {
  const address = URL.createObjectURL(data);
  const link = make('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
