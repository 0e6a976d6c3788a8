// The words of the page, in the language that its shell names.

import { Silence, get } from './api.mjs';

/** `zh` or `en`. */
export const language = document.documentElement.dataset.lang === 'en' ? 'en' : 'zh';

/**
 * The words of the page: a function that gives the text of a key, with `{0}`, `{1}` … replaced by the values. A key that has no text
 * is shown as it is, so that it is noticed.
 */
export async function loadWords() {
  const texts = await get('/api/texts');
  Silence.said = texts['shared.silent'];
  return (key, ...values) => (Object.hasOwn(texts, key) ? texts[key] : key)
    .replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
}
