// Two texts side by side, line by line, with what differs.

import { make } from '../shared/dom.mjs';

// Beyond this the search for the fewest differing lines would stall; the whole stretch is shown as differing.
const MOST = 2000;
const AROUND = 2;

/** Stretches of lines, in order: `{ same: lines }` or `{ left: lines, right: lines }`. */
export function differences(left, right) {
  const [one, other] = [left.split('\n'), right.split('\n')];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const parts = [{ same: one.slice(0, start) }, ...between(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    { same: end ? one.slice(-end) : [] }];
  return parts.filter((part) => (part.same ? part.same.length : part.left.length || part.right.length));
}

// The longest common subsequence of lines.
function between(one, other) {
  if (!one.length || !other.length || one.length * other.length > MOST * MOST) return [{ left: one, right: other }];
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = one[row] === other[column] ? lengths[(row + 1) * width + column + 1] + 1
        : Math.max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
    }
  }
  const parts = [];
  const add = (kind, line) => {
    let last = parts.at(-1);
    if (!last || (kind === 'same') !== Boolean(last.same)) parts.push(last = kind === 'same' ? { same: [] } : { left: [], right: [] });
    last[kind].push(line);
  };
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && one[row] === other[column]) {
      add('same', one[row]);
      row += 1;
      column += 1;
    } else if (column >= other.length || (row < one.length && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1])) {
      add('left', one[row]);
      row += 1;
    } else {
      add('right', other[column]);
      column += 1;
    }
  }
  return parts;
}

/** A table of two texts: only what differs, with some lines around it. */
export function sideBySide(words, [leftTitle, left], [rightTitle, right]) {
  const rows = [];
  let [leftLine, rightLine] = [1, 1];
  const row = (one, other, isSame) => rows.push(make('tr', { class: isSame ? undefined : 'differs' },
    make('td', { class: 'number muted' }, one === undefined ? '' : leftLine), cell(one, isSame, 'del'),
    make('td', { class: 'number muted' }, other === undefined ? '' : rightLine), cell(other, isSame, 'ins')));
  const parts = differences(left, right);
  parts.forEach((part, place) => {
    if (part.same) {
      part.same.forEach((line, index) => {
        const isNear = (place > 0 && index < AROUND) || (place < parts.length - 1 && index >= part.same.length - AROUND);
        if (isNear) row(line, line, true);
        else if (rows.at(-1)?.className !== 'gap') rows.push(make('tr', { class: 'gap' }, make('td', { colspan: '4' }, '⋯')));
        leftLine += 1;
        rightLine += 1;
      });
      return;
    }
    for (let index = 0; index < Math.max(part.left.length, part.right.length); index += 1) {
      row(part.left[index], part.right[index], false);
      if (index < part.left.length) leftLine += 1;
      if (index < part.right.length) rightLine += 1;
    }
  });
  if (left === right) return make('p', {}, words('file.same'));
  return make('div', { class: 'side-by-side', tabindex: '0', role: 'region', 'aria-label': words('file.differences') },
    make('table', { class: 'grid' }, make('colgroup', {}, ['line', 'side', 'line', 'side'].map((name) => make('col', { class: name }))),
      make('thead', {}, make('tr', {}, make('th', { colspan: '2', scope: 'col' }, leftTitle), make('th', { colspan: '2', scope: 'col' }, rightTitle))),
      make('tbody', {}, rows)));
}

function cell(line, isSame, tag) {
  return make('td', { class: 'code-line' }, isSame || line === undefined ? line ?? '' : make(tag, {}, line || ' '));
}
