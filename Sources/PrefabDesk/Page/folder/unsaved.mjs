// Notes that were typed and not saved. They stay in the browser, so that neither a reload nor a crash of the tab takes them.

const PREFIX = 'prefab-record:';

/** @param entry { text, stamp }: what was typed, and the stamp of the file that it changes */
export function keep(file, entry) {
  try {
    localStorage.setItem(PREFIX + file, JSON.stringify(entry));
  } catch {
    // A browser that stores nothing keeps what is on the page all the same.
  }
}

/** What was kept of a file; `undefined` if there is nothing. */
export function of(file) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + file)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(file) {
  try {
    localStorage.removeItem(PREFIX + file);
  } catch {
    // Nothing was stored then.
  }
}
