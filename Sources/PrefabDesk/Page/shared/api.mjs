// The one way to the server.

import { parseExactly, printExactly } from './exact.mjs';

/** What the server refused: its code, words in the page's language, and what came with them. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.error?.message ?? `HTTP ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.code = body?.error?.code ?? '';
    this.help = body?.error?.help ?? '';
    this.body = body;
  }
}

/** The server does not answer: it was stopped, or its machine sleeps. */
export class Silence extends Error {
  /** What is said of it, in the page's language once its words are there. */
  static said = 'The desk does not answer.';

  constructor() {
    super(Silence.said);
    this.name = 'Silence';
  }
}

function address(path, query = {}) {
  const parts = new URLSearchParams({ lang: document.documentElement.dataset.lang === 'en' ? 'en' : 'zh' });
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) parts.append(key, one);
  }
  // A blank as %20: the plus sign is what forms write.
  return `${path}?${String(parts).replaceAll('+', '%20')}`;
}

async function ask(path, query, options) {
  const answer = await fetch(address(path, query), { credentials: 'same-origin', ...options }).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new Silence();
  });
  if (answer.ok) return answer;
  throw new Refusal(answer.status, await answer.json().catch(() => null));
}

function sent(method, body, signal) {
  return { method, signal, headers: { 'Content-Type': 'application/json' }, body: printExactly(body) };
}

/** @param query values of one key may be a list */
export async function get(path, query, { signal } = {}) {
  return (await ask(path, query, { signal })).json();
}

export async function post(path, body, { signal } = {}) {
  return (await ask(path, {}, sent('POST', body, signal))).json();
}

/** As `post`, but the numbers of the answer keep their digits; see exact.mjs. */
export async function postExactly(path, body) {
  return parseExactly(await (await ask(path, {}, sent('POST', body))).text());
}

export async function put(path, body) {
  return (await ask(path, {}, sent('PUT', body))).json();
}

/** Bytes of a report or a draft: the answer itself. */
export async function postForBytes(path, body) {
  return ask(path, {}, sent('POST', body));
}

/** The name under which an answer is to be saved. */
export function nameOf(answer, otherwise) {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') ?? '');
  return name ? decodeURIComponent(name[1]) : otherwise;
}

/**
 * Asks the same thing again and again, as somebody types: the latest question counts alone, an earlier one is called off, and its answer,
 * should it come all the same, is dropped.
 */
export class Latest {
  #number = 0;
  #call;

  /** The answer of `ask(signal)`, or `undefined` where a later question came in between. */
  async ask(ask) {
    this.#call?.abort();
    this.#call = new AbortController();
    const number = (this.#number += 1);
    try {
      const answer = await ask(this.#call.signal);
      return number === this.#number ? answer : undefined;
    } catch (error) {
      if (number !== this.#number || error.name === 'AbortError') return undefined;
      throw error;
    }
  }

  /** Drops whatever is still to come. */
  drop() {
    this.#number += 1;
    this.#call?.abort();
  }
}
