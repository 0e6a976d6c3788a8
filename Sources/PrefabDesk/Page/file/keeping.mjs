// Unsaved work, kept in the browser until it is saved: it outlives a reload, a crash of the tab and a stop of the server.

const STORE = 'work';

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('prefab-desk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** The unsaved works of one folder, each under its file's path and the tab that it was written in. */
export class Keeping {
  #base;
  #line = Promise.resolve();

  constructor(folder) {
    this.folder = folder;
  }

  // One after the other, so that the last write is the last one.
  #inTurn(act) {
    const turn = this.#line.then(async () => {
      this.#base ??= await opened();
      return act(this.#base);
    });
    this.#line = turn.catch(() => {});
    return turn;
  }

  #key(path, tab) {
    return [this.folder, path ?? '', tab];
  }

  /** Keeps `{ text, stamp }` for a file of this tab. */
  keep(path, tab, work) {
    return this.#inTurn((base) => {
      const transaction = base.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.objectStore(STORE).put({ text: work.text, stamp: work.stamp, path, tab }, this.#key(path, tab));
      // At once, since the tab may be gone before its next turn.
      transaction.commit();
      return done(transaction);
    });
  }

  forget(path, tab) {
    return this.#inTurn((base) => {
      const transaction = base.transaction(STORE, 'readwrite');
      transaction.objectStore(STORE).delete(this.#key(path, tab));
      return done(transaction);
    });
  }

  /** What is kept for a path, by whichever tab. */
  kept(path) {
    return this.#inTurn((base) => new Promise((resolve, reject) => {
      const range = IDBKeyRange.bound(this.#key(path, ''), this.#key(path, '\uffff'));
      const request = base.transaction(STORE).objectStore(STORE).getAll(range);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }));
  }
}
