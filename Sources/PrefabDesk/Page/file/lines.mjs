// Where the lines of a text begin.

/** The offsets of the beginnings of all lines. */
export function lineStarts(text) {
  const starts = [0];
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) starts.push(place + 1);
  return starts;
}

/** The index of the line, from 0, that an offset lies in. */
export function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What differs between two texts: one stretch, since an edit is one; `null` where nothing does. */
export function stretch(old, young) {
  if (old === young) return null;
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  // Blocks are compared by the engine's own comparison, which is far quicker than letters one by one.
  while (start + 4096 <= shorter && old.slice(start, start + 4096) === young.slice(start, start + 4096)) start += 4096;
  while (start < shorter && old.charCodeAt(start) === young.charCodeAt(start)) start += 1;
  let same = 0;
  const most = shorter - start;
  while (same + 4096 <= most
    && old.slice(old.length - same - 4096, old.length - same) === young.slice(young.length - same - 4096, young.length - same)) same += 4096;
  while (same < most && old.charCodeAt(old.length - same - 1) === young.charCodeAt(young.length - same - 1)) same += 1;
  return { start, end: old.length - same, text: young.slice(start, young.length - same) };
}
