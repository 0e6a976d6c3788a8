// A cell of the take-off while it is edited: Enter goes down, Tab goes on, Escape leaves it as it was.

import { make } from '../shared/dom.mjs';

export class CellEditor {
  #input;

  constructor(takeOff) {
    this.takeOff = takeOff;
  }

  get isOpen() {
    return this.#input !== undefined;
  }

  open(row, column, letter) {
    const { takeOff } = this;
    const field = takeOff.columns[column];
    const { words } = takeOff;
    const options = field.kind === 'flag' ? ['true', 'false'].map((value) => ({ value, title: words(`file.flag.${value}`) }))
      : field.kind === 'word' || field.kind === 'level' ? field.values : null;
    const written = takeOff.text(row, column);
    const label = { 'aria-label': `${field.title} ${row + 1}`, class: 'cell-editor' };
    const input = options ? make('select', label, make('option', { value: '' }, words('file.unknown')),
      options.map(({ value, title }) => make('option', { value }, title))) : make('input', { ...label, autocomplete: 'off', spellcheck: 'false' });
    if (options && !options.some(({ value }) => String(value) === written) && written) input.append(make('option', { value: written }, written));
    input.value = options ? this.#chosen(options, letter) ?? written : letter ?? written;
    Object.assign(this, { row, column });
    this.#input = input;
    takeOff.cell(row, column).replaceChildren(input);
    input.focus();
    if (!options && letter === undefined) input.select();
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close(true));
    input.addEventListener('paste', (event) => event.stopPropagation());
  }

  // A letter chooses the word that begins with it.
  #chosen(options, letter) {
    if (letter === undefined) return undefined;
    const found = options.find(({ value, title }) => title.startsWith(letter) || String(value).startsWith(letter.toLowerCase()));
    return found && String(found.value);
  }

  #key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const moves = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] };
    if (event.key === 'Escape') this.#close(false);
    else if (moves[event.key]) {
      const { row, column, takeOff } = this;
      if (!this.#close(true)) {
        event.preventDefault();
        return;
      }
      const [down, on] = moves[event.key];
      takeOff.go(row + down, column + on);
    } else return;
    event.preventDefault();
  }

  // Whether it could be left: what is no number stays open to be mended.
  #close(isTaken) {
    const input = this.#input;
    if (!input) return true;
    const { takeOff, row, column } = this;
    const isFocused = document.activeElement === input;
    this.#input = undefined;
    if (isTaken && !takeOff.enter(row, column, input.value)) {
      if (!isFocused) {
        takeOff.on.say(takeOff.words('file.number.none.of', takeOff.columns[column].title, input.value));
        takeOff.enter(row, column, takeOff.text(row, column));
        return true;
      }
      this.#input = input;
      input.setAttribute('aria-invalid', 'true');
      return false;
    }
    if (!isTaken) takeOff.enter(row, column, takeOff.text(row, column));
    if (isFocused || document.activeElement === document.body) takeOff.grid.focus({ preventScroll: true });
    return true;
  }
}
