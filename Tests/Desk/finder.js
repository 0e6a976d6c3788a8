// Finds one thing on a page as a person or a screen reader would: by its role and its name; brings it into sight and says where it is.
(wanted) => {
  const selectors = {
    button: 'button, [role=button], input[type=button], input[type=submit], summary',
    link: 'a[href], [role=link]',
    field: 'input:not([type=hidden]), textarea, select, [role=textbox], [role=combobox], [contenteditable=true], [role=slider]',
    tab: '[role=tab], nav a, nav button',
    option: '[role=option]',
    heading: 'h1, h2, h3, h4',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    row: 'tbody tr, [role=row]',
    any: 'body *',
  };
  const clean = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
    if (element.getAttribute('aria-label')) return clean(element.getAttribute('aria-label'));
    if (element.labels && element.labels.length) return clean([...element.labels].map((label) => label.textContent).join(' '));
    return clean(element.textContent || element.value || element.title || element.placeholder);
  };
  const isVisible = (element) => {
    const style = getComputedStyle(element);
    return style.visibility !== 'hidden' && element.getClientRects().length > 0
      && element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().height > 0;
  };
  const root = wanted.within ? document.querySelector(wanted.within) : document;
  if (!root) return { reason: `there is no ${wanted.within}` };
  let all = [...root.querySelectorAll(selectors[wanted.kind] || wanted.kind)];
  if (wanted.name !== null && wanted.name !== undefined) {
    const named = all.filter((element) => nameOf(element) === wanted.name);
    all = named.length ? named : all.filter((element) => nameOf(element).includes(wanted.name));
  }
  if (!all.length) return { reason: 'not on the page' };
  const seen = all.filter(isVisible);
  if (!seen.length) return { reason: 'on the page, but not visible' };
  const element = seen[wanted.at || 0];
  if (!element) return { reason: `only ${seen.length} of that name` };
  if (element.disabled || element.getAttribute('aria-disabled') === 'true') return { reason: 'disabled' };
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0];
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  const isLabel = hit && hit.closest('label') && hit.closest('label').control === element;
  if (!hit || !(element === hit || element.contains(hit) || isLabel)) {
    return { reason: `covered by ${hit ? hit.outerHTML.slice(0, 80) : 'nothing at all'}` };
  }
  if (wanted.focus) element.focus();
  return { x, y, left: box.left, top: box.top, width: box.width, height: box.height, name: nameOf(element), count: seen.length,
    value: element.value, checked: element.checked };
}
