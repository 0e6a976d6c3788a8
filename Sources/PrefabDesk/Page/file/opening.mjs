// Files from outside: chosen or dropped. JSON is taken as it is, workbooks are read by the server.

import { post } from '../shared/api.mjs';
import { make } from '../shared/dom.mjs';

const WORKBOOK = /\.(xlsx|xlsm|csv|tsv)$/i;

/** A text as it lies in a file; what is no UTF-8 stays for the server to say. */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    } catch { /* the next one */ }
  }
  return null;
}

async function base64(file) {
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}

export class Opening {
  /** @param on `opened(file)` with `{ path, text, stamp, saved }` as Saving begins with it; whether it was opened */
  constructor(words, notices, on) {
    Object.assign(this, { words, notices, on });
    this.input = make('input', { type: 'file', class: 'for-readers', tabindex: '-1', 'aria-label': words('file.open'), accept: '.json,.xlsx,.xlsm,.csv,.tsv' });
    this.input.addEventListener('change', () => {
      if (this.input.files[0]) this.take(this.input.files[0]);
      this.input.value = '';
    });
    this.element = make('span', {}, make('button', { type: 'button', onclick: () => this.input.click() }, words('file.open')), this.input);
    this.#dropped();
  }

  #dropped() {
    const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
    let depth = 0;
    const mark = (isOver) => document.body.classList.toggle('dropping', isOver);
    addEventListener('dragenter', (event) => {
      if (!hasFiles(event)) return;
      depth += 1;
      mark(true);
    });
    addEventListener('dragleave', (event) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      mark(depth > 0);
    });
    addEventListener('dragover', (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      mark(false);
      const [file] = event.dataTransfer.files;
      // What is asked in a window is answered first.
      if (file && !document.querySelector('dialog[open]')) this.take(file);
    });
  }

  /** Opens a file of the user's machine; it lies nowhere in the folder until it is saved there. */
  async take(file) {
    const { words, notices } = this;
    notices.clear('open');
    try {
      if (WORKBOOK.test(file.name)) {
        const { text, diagnostics } = await post('/api/import', { name: file.name, data: await base64(file) });
        if (typeof text !== 'string' || await this.on.opened({ path: null, text, stamp: null, saved: '' })) this.#tell(file.name, diagnostics);
        return;
      }
      const text = await textOf(file);
      if (text === null) notices.say('open', words('file.open.encoding', file.name), [], 'fail');
      else await this.on.opened({ path: null, text, stamp: null, saved: '' });
    } catch (error) {
      notices.say('open', `${words('file.open.failed', file.name)} ${error.message} ${error.help ?? ''}`, [], 'fail');
    }
  }

  #tell(name, diagnostics) {
    const { words, notices } = this;
    const lines = diagnostics.slice(0, 12).map((one) => [one.cell, one.message, one.help].filter(Boolean).join(' · '));
    const more = diagnostics.length > 12 ? [words('file.findings.more', diagnostics.length - 12)] : [];
    notices.say('open', make('div', {}, make('p', {}, words('file.imported', name)), make('ul', {}, [...lines, ...more].map((line) => make('li', {}, line)))),
      [], diagnostics.some((one) => one.severity === 'error') ? 'fail' : '');
  }
}
