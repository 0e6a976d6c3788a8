// A take-off from a spreadsheet: the server reads its columns, the rows go behind the one that is marked.

import { postExactly } from '../shared/api.mjs';
import { make } from '../shared/dom.mjs';
import { digits } from '../shared/exact.mjs';
import { asked } from './notices.mjs';

/** Puts a paste into a take-off, and says what came in and what could not be read. */
export async function pasted(takeOff, text, at) {
  const { words, pointer, on } = takeOff;
  const beginnings = on.beginnings();
  let answer;
  try {
    answer = await postExactly('/api/paste', { text });
  } catch (error) {
    on.say(`${words('file.takeoff.paste.failed')} ${error.message} ${error.help ?? ''}`, [], 'fail');
    return;
  }
  if (on.beginnings() !== beginnings) return;
  const { rows, diagnostics } = answer;
  const before = takeOff.length;
  if (rows.length && !(await on.write(before ? { pointer, insertRows: rows, at } : { pointer, rows }))) return;
  const lines = diagnostics.slice(0, 8).map((one) => [one.row === undefined ? one.cell : words('file.takeoff.paste.row', digits(one.row)),
    one.message, one.help].filter(Boolean).join(' · '));
  if (diagnostics.length > 8) lines.push(words('file.findings.more', diagnostics.length - 8));
  on.say(make('div', {}, make('p', {}, words('file.takeoff.pasted', rows.length)), lines.length ? make('ul', {}, lines.map((line) => make('li', {}, line))) : null),
    before && rows.length ? [[words('file.takeoff.only'), () => on.write({ pointer, rows })]] : [], diagnostics.length ? 'open' : '');
  takeOff.grid.focus();
}

/** A field for those whose browser or hand does not paste into a table. */
export async function pasteWindow(words) {
  const field = make('textarea', { id: 'paste-field', rows: '12', class: 'wide', autofocus: true, wrap: 'off', spellcheck: 'false' });
  const isTaken = await asked(words('file.takeoff.paste.title'), make('div', { class: 'field' }, make('label', { for: 'paste-field' },
    words('file.takeoff.paste.help')), field), [[words('file.takeoff.paste.take'), true, 'primary'], [words('file.cancel'), null]]);
  return isTaken ? field.value : null;
}
