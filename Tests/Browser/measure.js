// Measures a page as it stands in the browser; the value is a list of sentences about what is wrong with it.
(() => {
  const faults = [];
  const shown = (element) => (element.id ? `#${element.id}` : element.tagName.toLowerCase())
    + ` “${(element.textContent || '').trim().slice(0, 30)}”`;
  const isVisible = (element) => {
    const style = getComputedStyle(element);
    return style.display !== 'none' && style.visibility !== 'hidden' && element.getClientRects().length > 0;
  };

  // Nothing sticks out on either side.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  }
  for (const element of document.querySelectorAll('body *')) {
    const hidden = element.closest('thead') && getComputedStyle(element.closest('thead')).position === 'absolute';
    if (hidden || !isVisible(element) || element.closest('defs, pattern')) continue;
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1) faults.push(`${shown(element)} sticks out: ${box.left}–${box.right} of ${width}`);
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden') {
      faults.push(`${shown(element)} is cut off`);
    }
  }

  // Texts of a picture stay inside it and out of each other's way.
  for (const picture of document.querySelectorAll('svg')) {
    const frame = picture.viewBox.baseVal;
    const texts = [...picture.querySelectorAll('text')].map((text) => [text, text.getBBox()]);
    texts.forEach(([text, box], index) => {
      if (box.x < frame.x - 2 || box.y < frame.y - 2 || box.x + box.width > frame.x + frame.width + 2
        || box.y + box.height > frame.y + frame.height + 3) faults.push(`the text ${shown(text)} leaves its picture`);
      for (const [other, place] of texts.slice(index + 1)) {
        const across = Math.min(box.x + box.width, place.x + place.width) - Math.max(box.x, place.x);
        const down = Math.min(box.y + box.height, place.y + place.height) - Math.max(box.y, place.y);
        if (across > 1 && down > 5) faults.push(`the texts ${shown(text)} and ${shown(other)} overlap`);
      }
    });
    const names = (picture.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id));
    if (picture.getAttribute('role') !== 'img' || names.map((name) => name && name.textContent && name.tagName).join() !== 'title,desc') {
      faults.push('a picture has no text for those who cannot see it');
    }
  }

  // Headings go down one level at a time, from a single first one.
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push('there is not exactly one h1');
  levels.forEach((level, index) => {
    if (level > (index ? levels[index - 1] : 0) + 1) faults.push(`heading ${index + 1} skips a level`);
  });

  // Every link leads somewhere, every name is used once.
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  if (new Set(ids).size !== ids.length) faults.push(`ids are used twice: ${ids.filter((id, index) => ids.indexOf(id) !== index).slice(0, 5)}`);
  for (const link of document.querySelectorAll('a')) {
    const href = link.getAttribute('href') || '';
    if (!href.startsWith('#') || !document.getElementById(href.slice(1))) faults.push(`the link ${shown(link)} to ${href} leads nowhere`);
  }
  if (document.querySelectorAll('script, iframe, object, embed, form, link, img').length) faults.push('the page is not text and pictures alone');
  if (!/^(zh-Hans-CN|en)$/.test(document.documentElement.lang)) faults.push(`the language is ${document.documentElement.lang}`);
  if (document.querySelectorAll('table:not(:has(thead th[scope=col])), table:not(:has(tbody th[scope=row]))').length) {
    faults.push('a table has no heads');
  }

  // Contrast of every text with what is behind it (WCAG 2.2, 1.4.3).
  const parse = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const seen = new Map();
  const check = (element, colour, size, weight) => {
    const values = [luminance(parse(colour)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (values[0] + 0.05) / (values[1] + 0.05);
    const isLarge = size >= 24 || (size >= 18.66 && weight >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) seen.set(`${colour} on ${ground(element)}`, `contrast ${ratio.toFixed(2)} of ${shown(element)}: ${colour} on ${ground(element)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.nodeValue.trim() || !isVisible(element) || element.closest('title, desc')) continue;
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    check(element, isDrawn ? style.fill : style.color, parseFloat(style.fontSize), Number(style.fontWeight));
  }
  for (const element of document.querySelectorAll('[data-label], .listing li')) {
    const style = getComputedStyle(element, element.matches('li') ? '::marker' : '::before');
    if (isVisible(element) && style.content !== 'none') check(element, style.color, parseFloat(style.fontSize), 400);
  }
  return [...new Set(faults), ...seen.values()];
})()
