// What a page is made of, as plain texts: for holding its print against it.
(() => {
  const text = (element) => element.textContent;
  const rows = (table) => [...table.tBodies].map((body) => [...body.querySelectorAll('th, td')].map(text).join(''));
  return {
    sections: [...document.querySelectorAll('main > section')].map((section) => [section.id, text(section.querySelector('h2'))]),
    headings: [...document.querySelectorAll('h2, h3, caption')].map(text),
    tables: [...document.querySelectorAll('main table')].map((table) => ({
      head: [...table.tHead.querySelectorAll('th')].map(text).join(''), rows: rows(table),
    })),
    leads: [...document.querySelectorAll('p:not(.annexes):is(:has(+ table), :has(+ dl), :has(+ section))')].map(text),
    annexes: text(document.querySelector('.annexes')),
    boxes: [...document.querySelectorAll('.box')].map(text),
  };
})()
