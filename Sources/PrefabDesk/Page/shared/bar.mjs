// What both pages have on top: the other language, light or dark, and what is said of the server.

import { make } from './dom.mjs';
import { language } from './texts.mjs';

const KEY = 'prefab-desk-look';
const LOOKS = ['system', 'light', 'dark'];

function look() {
  const kept = localStorage.getItem(KEY);
  return LOOKS.includes(kept) ? kept : 'system';
}

function wear(chosen) {
  if (chosen === 'system') delete document.documentElement.dataset.look;
  else document.documentElement.dataset.look = chosen;
}

wear(look());
addEventListener('storage', (event) => {
  if (event.key === KEY) wear(look());
});

/** A list to choose light, dark, or what the system has. */
export function lookSwitch(words) {
  const list = make('select', { 'aria-label': words('shared.look'), class: 'no-print' },
    ...LOOKS.map((one) => make('option', { value: one, selected: one === look() }, words(`shared.look.${one}`))));
  list.addEventListener('change', () => {
    localStorage.setItem(KEY, list.value);
    wear(list.value);
  });
  return list;
}

/** A link to the same page in the other language; the rest of the address stays. */
export function languageLink(words) {
  const other = language === 'zh' ? 'en' : 'zh';
  const query = new URLSearchParams(location.search);
  query.set('lang', other);
  return make('a', { class: 'button no-print', href: `?${query}`, hreflang: other, lang: other === 'zh' ? 'zh-Hans' : 'en' },
    words('shared.other.language'));
}

/** A line that says at once when the server has stopped, and when it is back; `said` is read out by screen readers. */
export function serverLine(words) {
  const element = make('p', { class: 'server-line', role: 'alert' });
  let timer;
  return {
    element,
    gone() {
      clearTimeout(timer);
      element.replaceChildren(make('strong', {}, words('shared.gone')));
      element.dataset.state = 'gone';
    },
    here(isBack) {
      if (!isBack) return;
      element.replaceChildren(words('shared.back'));
      element.dataset.state = 'back';
      timer = setTimeout(() => element.replaceChildren(), 8000);
    },
  };
}
