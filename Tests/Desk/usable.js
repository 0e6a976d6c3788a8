// What a page owes to those who use a keyboard, a screen reader, a phone or the dark; the value is a list of what is wrong with it.
(() => {
  const faults = new Set();
  const shown = (element) => {
    const text = (element.getAttribute('aria-label') || element.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 30);
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${
      typeof element.className === 'string' && element.className ? `.${element.className.split(' ')[0]}` : ''} “${text}”`;
  };
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Kept for screen readers alone, by a clip of nothing.
  const isClipped = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (style.clipPath.startsWith('inset(50%') || style.clip === 'rect(0px, 0px, 0px, 0px)') return true;
    }
    return false;
  };
  const byIds = (element, attribute) => (element.getAttribute(attribute) || '').split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id));
  const nameOf = (element) => {
    const by = byIds(element, 'aria-labelledby');
    if (by.length) return by.map((one) => (one ? one.textContent : '')).join(' ').trim();
    if (element.getAttribute('aria-label')) return element.getAttribute('aria-label').trim();
    if (element.labels && element.labels.length) return [...element.labels].map((one) => one.textContent).join(' ').trim();
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return (element.title || '').trim();
    return (element.textContent || element.title || '').trim();
  };

  // Every control has a name, a role that exists, and references that lead somewhere (WCAG 4.1.2, 1.3.1).
  const roles = new Set(('alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo '
    + 'dialog document feed figure form grid gridcell group heading img link list listbox listitem log main marquee menu menubar menuitem '
    + 'menuitemcheckbox menuitemradio meter navigation none note option presentation progressbar radio radiogroup region row rowgroup '
    + 'rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar '
    + 'tooltip tree treegrid treeitem').split(' '));
  for (const element of document.querySelectorAll('[role]')) {
    for (const role of element.getAttribute('role').split(/\s+/)) if (!roles.has(role)) faults.add(`${shown(element)} has the unknown role ${role}`);
  }
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=textbox], '
    + '[role=combobox], [role=slider], [role=tab], [role=option], [role=switch], [role=checkbox], [contenteditable=true]';
  for (const element of document.querySelectorAll(controls)) {
    if (isVisible(element) && !nameOf(element)) faults.add(`${shown(element)} has no name: ${element.outerHTML.slice(0, 90)}`);
  }
  for (const element of document.querySelectorAll('[role=dialog], dialog, [role=region], [role=tablist], [role=listbox], [role=grid], [role=group], nav + nav')) {
    if (isVisible(element) && !element.getAttribute('aria-label') && !byIds(element, 'aria-labelledby').some(Boolean)) {
      faults.add(`${shown(element)} is a place without a name`);
    }
  }
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-errormessage', 'for', 'list']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      if (byIds(element, attribute).some((one) => !one)) faults.add(`${shown(element)} names by ${attribute} what is not there`);
    }
  }
  const needed = { slider: ['aria-valuenow'], combobox: ['aria-expanded'], checkbox: ['aria-checked'], switch: ['aria-checked'], tab: ['aria-selected'] };
  for (const [role, attributes] of Object.entries(needed)) {
    for (const element of document.querySelectorAll(`[role=${role}]`)) {
      if (element.tagName === 'INPUT') continue;
      for (const name of attributes) if (!element.hasAttribute(name)) faults.add(`${shown(element)} is a ${role} without ${name}`);
    }
  }
  for (const element of document.querySelectorAll('[aria-hidden=true]')) {
    const inside = [...element.querySelectorAll(controls), ...(element.matches(controls) ? [element] : [])];
    if (inside.some((one) => isVisible(one) && one.tabIndex >= 0)) faults.add(`${shown(element)} is hidden from screen readers and takes the focus`);
  }
  for (const image of document.querySelectorAll('img, svg[role=img]')) {
    if (!image.hasAttribute('alt') && !nameOf(image)) faults.add(`${shown(image)} is a picture without words`);
  }

  // One first heading, no level left out, one main part, a title and a language; ids once.
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isVisible).map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.add(`there are ${levels.filter((level) => level === 1).length} first headings`);
  levels.forEach((level, index) => { if (level > (index ? levels[index - 1] : 0) + 1) faults.add(`heading ${index + 1} skips a level`); });
  if ([...document.querySelectorAll('main, [role=main]')].filter(isVisible).length !== 1) faults.add('there is not exactly one main part');
  if (!document.title.trim()) faults.add('the window has no title');
  if (!/^(zh-Hans-CN|zh-CN|zh-Hans|zh|en)$/.test(document.documentElement.lang)) faults.add(`the language is ${document.documentElement.lang}`);
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  ids.forEach((id, index) => { if (ids.indexOf(id) !== index) faults.add(`the id ${id} is used twice`); });
  for (const table of document.querySelectorAll('table:not([role=presentation])')) {
    if (isVisible(table) && !table.querySelector('th')) faults.add(`${shown(table)} is a table without heads`);
  }

  // The order of the keyboard is that of the page; nothing that is clicked is out of its reach (WCAG 2.1.1, 2.4.3).
  for (const element of document.querySelectorAll('[tabindex]')) {
    if (element.tabIndex > 0) faults.add(`${shown(element)} jumps the order of the keyboard`);
  }

  // Nothing sticks out of the window on either side; what scrolls by itself may.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.add(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  for (const element of document.querySelectorAll('body *')) {
    if (!isVisible(element) || isClipped(element)) continue;
    let inner = false;
    for (let node = element.parentElement; node && !inner; node = node.parentElement) {
      inner = /auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX) && node !== document.body && node !== document.documentElement;
    }
    const box = element.getBoundingClientRect();
    if (!inner && box.width && (box.right > width + 1 || box.left < -1)) {
      faults.add(`${shown(element)} sticks out: ${Math.round(box.left)}–${Math.round(box.right)} of ${width}`);
    }
  }
  // What is touched is at least 24 by 24 (WCAG 2.5.8), but for links in running text and native boxes.
  for (const element of document.querySelectorAll('button, select, input:not([type=checkbox]):not([type=radio]):not([type=hidden]), [role=button], [role=tab]')) {
    const box = element.getBoundingClientRect();
    if (isVisible(element) && !isClipped(element) && (box.width < 23.5 || box.height < 23.5)) {
      faults.add(`${shown(element)} is ${Math.round(box.width)} by ${Math.round(box.height)}, too small to touch`);
    }
  }

  // Contrast of every text with what is behind it (WCAG 1.4.3), of frames of controls too (1.4.11) where they are drawn.
  const parse = (colour) => {
    const values = (colour.match(/-?[\d.]+(e-?\d+)?/g) || []).map(Number);
    return colour.startsWith('color(srgb') ? [...values.slice(0, 3).map((value) => value * 255), ...values.slice(3)] : values;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const over = (front, back) => {
    const alpha = front.length > 3 ? front[3] : 1;
    return [0, 1, 2].map((index) => front[index] * alpha + back[index] * (1 - alpha));
  };
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
  const ground = (element) => {
    const layers = [];
    for (let node = element; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) layers.push(colour);
      if (colour.length === 3 || colour[3] === 1) break;
    }
    return layers.reverse().reduce((back, front) => over(front, back), canvas);
  };
  const contrast = (one, other) => {
    const values = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (values[0] + 0.05) / (values[1] + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.nodeValue.trim() || !isVisible(element) || isClipped(element) || element.closest('option, script, style, template')) continue;
    const style = getComputedStyle(element);
    if (element.closest(':disabled, [aria-disabled=true]')) continue;
    const back = ground(element);
    const fill = parse(style.webkitTextFillColor || style.color);
    if (fill.length > 3 && fill[3] === 0) continue;
    const ratio = contrast(over(fill, back), back);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) faults.add(`contrast ${ratio.toFixed(2)} of ${shown(element)}`);
  }
  return [...faults];
})()
