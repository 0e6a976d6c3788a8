// Where in a JSON text a cursor stands, also while the text is broken behind it: enough to know what may be written there.

/** The end of the string that begins at a place, behind its quotation mark; the end of the text where it is not closed in its line. */
function stringEnd(text, start) {
  let place = start + 1;
  while (place < text.length && text[place] !== '"' && text[place] !== '\n') place += text[place] === '\\' ? 2 : 1;
  return text[place] === '"' ? place + 1 : Math.min(place, text.length);
}

function decoded(text) {
  try {
    return JSON.parse(text.endsWith('"') && text.length > 1 ? text : `${text}"`);
  } catch {
    return text.slice(1);
  }
}

/**
 * The place of an offset.
 * @returns `{ path, expects: "key" | "value" | null, start, end, typed, keys }`: `path` of the object for a key, of the value for a value; `start` to
 *   `end` is the word at the cursor with its quotation marks, `typed` what stands before the cursor of it, `keys` those that the object has
 */
export function context(text, offset) {
  const frames = [];
  let word = null;
  let place = 0;
  let at = null;
  const note = () => {
    if (at || place < offset) return;
    at = snapshot(frames, word);
  };
  while (place < text.length) {
    const letter = text[place];
    if (/\s/.test(letter)) {
      if (!at && place >= offset) at = snapshot(frames, null);
      place += 1;
    } else if (letter === '"' || /[-\w+.]/.test(letter)) {
      const start = place;
      if (!at && start >= offset) at = snapshot(frames, null);
      place = letter === '"' ? stringEnd(text, start) : start + /^[-\w+.]+/.exec(text.slice(start, start + 400))[0].length;
      word = { start, end: place };
      if (!at && start < offset && offset <= place && !(letter === '"' && offset === place && place - start > 1 && text[place - 1] === '"')) at = snapshot(frames, word);
      const frame = frames.at(-1);
      if (frame?.kind === 'object' && frame.expects === 'key') {
        frame.key = decoded(text.slice(start, place));
        frame.keys.add(frame.key);
        frame.expects = 'colon';
      } else if (frame) frame.expects = 'comma';
      word = null;
    } else {
      note();
      step(frames, letter);
      place += 1;
    }
    // The keys behind the cursor count as well: the object is read to its end.
    if (at && (!at.frame || !frames.includes(at.frame) || place > offset + 20000)) break;
  }
  at ??= snapshot(frames, null);
  const { frame } = at;
  const start = at.word?.start ?? offset;
  // A string that is not closed yet would reach up to the next quotation mark: only letters of words belong to it.
  const isWhole = at.word && /^[\w.-]*"?$/.test(text.slice(offset, at.word.end));
  const end = isWhole ? at.word.end : offset + /^[\w.-]*/.exec(text.slice(offset, offset + 200))[0].length;
  const typed = text.slice(start, offset);
  const own = at.word && at.expects === 'key' ? decoded(text.slice(start, end)) : null;
  return { path: at.path, expects: at.expects, start, end, typed: typed.startsWith('"') ? typed.slice(1) : typed,
    keys: [...(frame?.keys ?? [])].filter((key) => key !== own) };
}

function snapshot(frames, word) {
  const frame = frames.at(-1);
  const path = [];
  frames.forEach((one, depth) => {
    if (depth < frames.length - 1) path.push(one.kind === 'object' ? one.key : String(one.index));
  });
  if (!frame) return { frame, path, expects: null, word };
  const expects = frame.expects === 'key' || frame.expects === 'value' ? frame.expects : null;
  if (expects === 'value') path.push(frame.kind === 'object' ? frame.key : String(frame.index));
  return { frame, path, expects, word };
}

function step(frames, letter) {
  const frame = frames.at(-1);
  if (letter === '{') frames.push({ kind: 'object', key: '', keys: new Set(), expects: 'key' });
  else if (letter === '[') frames.push({ kind: 'array', index: 0, expects: 'value' });
  else if (letter === '}' || letter === ']') {
    frames.pop();
    if (frames.length) frames.at(-1).expects = 'comma';
  } else if (letter === ':' && frame) frame.expects = 'value';
  else if (letter === ',' && frame) {
    frame.expects = frame.kind === 'object' ? 'key' : 'value';
    frame.index += 1;
  }
}
