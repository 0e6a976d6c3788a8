// What the server tells by itself: files that change on the disk, and whether it is still there.

// Two beats of the server and a little.
const PATIENCE = 7000;
const RETRY = 1000;

/**
 * Listens until the page is left.
 * @param on { changed({ path, stamp }), here(isBack), gone() }: `here` when the line stands, `isBack` if it was lost before
 */
export function listen(on) {
  let source;
  let timer;
  let wasGone = false;
  const lose = () => {
    source?.close();
    clearTimeout(timer);
    if (!wasGone) on.gone();
    wasGone = true;
    timer = setTimeout(open, RETRY);
  };
  const beat = () => {
    clearTimeout(timer);
    timer = setTimeout(lose, PATIENCE);
  };
  function open() {
    source = new EventSource('/api/events');
    beat();
    source.addEventListener('hello', () => {
      beat();
      on.here(wasGone);
      wasGone = false;
    });
    source.addEventListener('beat', beat);
    source.addEventListener('changed', (event) => {
      beat();
      on.changed(JSON.parse(event.data));
    });
    source.onerror = lose;
  }
  open();
  addEventListener('pagehide', () => {
    clearTimeout(timer);
    source.close();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) open();
  });
}
