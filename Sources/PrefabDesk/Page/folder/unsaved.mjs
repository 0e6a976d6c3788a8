// Notes that were typed and not saved. They stay in the browser, so that neither a reload nor a crash of the tab takes them.

// At one port another folder may be served another day, with files of the same names.
function key({ folder, file }) {
  return `prefab-record:${folder}/${file}`;
}

/**
 * @param place { folder, file }
 * @param entry { text, stamp }: what was typed, and the stamp of the file that it changes
 */
export function keep(place, entry) {
  try {
    localStorage.setItem(key(place), JSON.stringify(entry));
  } catch {
    // A browser that stores nothing keeps what is on the page all the same.
  }
}

/** What was kept of a file; `undefined` if there is nothing. */
export function of(place) {
  try {
    return JSON.parse(localStorage.getItem(key(place))) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(place) {
  try {
    localStorage.removeItem(key(place));
  } catch {
    // Nothing was stored then.
  }
}
