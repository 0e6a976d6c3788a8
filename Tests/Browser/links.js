// From number to source: which figures of a report lead nowhere; the value is a list of sentences.
(() => {
  const faults = [];
  const lines = (element) => element.querySelectorAll('a[href^="#L"]').length;
  const clauses = (element) => element.querySelectorAll('a[href^="#f-"], a[href^="#c-"], a[href^="#r-"], a[href^="#q-"]').length;
  const name = (row) => `“${row.textContent.trim().slice(0, 40)}”`;
  const isLeftOut = (row) => /未知|未填|未定|不详|unknown|not given|open|—/.test(row.textContent);
  const rows = (table) => [...document.querySelectorAll(`#s-buildings table.${table} > tbody, #s-reward table.${table} > tbody`)]
    .filter((row) => !row.matches('.subtotal, .total'));

  for (const row of rows('scores')) {
    const cells = [...row.querySelectorAll('tr:first-child > *')];
    const [item, quantities, , , points, basis] = cells;
    if (!clauses(item)) faults.push(`the item ${name(row)} leads to no clause`);
    if (!clauses(points)) faults.push(`the points of ${name(row)} lead to no clause`);
    const isUnknown = /未知|unknown/.test(basis.textContent);
    if (!isUnknown && !lines(basis)) faults.push(`the basis of ${name(row)} leads to no line`);
    if (/\d/.test(quantities.textContent) && !lines(quantities)) faults.push(`the quantities of ${name(row)} lead to no line`);
    // The formula ends with the points, or says in words why there are none.
    const formula = row.querySelector('.below');
    if (!formula) faults.push(`${name(row)} has no formula`);
    const score = points.textContent.split('/')[0].trim();
    if (/复算|recomputed/.test(basis.textContent)) {
      const result = formula.textContent.replace(/[（(](申报|declared).*$/, '').trim();
      const shown = (result.match(/[\d.]+(?=\D*$)/) || [''])[0];
      if (Number(shown) !== Number(score)) faults.push(`the formula of ${name(row)} ends with ${shown}, not ${score}`);
    }
  }
  for (const row of rows('rates')) {
    const [title, value] = row.querySelectorAll('tr:first-child > *');
    if (row.querySelector('.below') === null && /\d/.test(value.textContent)) faults.push(`the rate ${name(row)} is not spelt out`);
    if (/\d/.test(value.textContent) && !/–/.test(value.textContent) && !lines(value)) faults.push(`the rate ${name(row)} leads to no line`);
    // By a method that is only shown, because the permit is unknown, nothing is asked: the result is a dash.
    const cells = row.querySelectorAll('tr:first-child > *');
    const isAsked = !/不要求|not asked|—/.test(cells[2].textContent) && !/^—$/.test(cells[3].textContent.trim());
    if (isAsked && !clauses(title)) faults.push(`the rate ${name(row)} leads to no clause`);
  }
  for (const row of rows('areas')) {
    if (!lines(row)) faults.push(`the area ${name(row)} leads to no line`);
    if (/%/.test(row.textContent) && !row.querySelector('td a[href^="#b-"]')) faults.push(`the rates of ${name(row)} lead to no building`);
  }
  const reward = document.querySelector('#s-reward');
  if (!clauses(reward)) faults.push('the amount leads to no clause');
  for (const formula of reward.querySelectorAll('.facts dd')) {
    if (!clauses(formula)) faults.push(`the formula ${name(formula)} leads to no clause`);
    if (!lines(formula) && !/× 0 m²/.test(formula.textContent)) faults.push(`the formula ${name(formula)} leads to no line`);
  }
  // The opinion comes first.
  for (const place of [1, 2]) {
    const figure = document.querySelectorAll('.headline dd')[place];
    if (!figure.querySelector('a[href="#s-reward"]')) faults.push(`${name(figure)} does not lead to its formula`);
  }
  for (const row of document.querySelectorAll('#s-rules table.rules > tbody')) {
    if (!clauses(row)) faults.push(`the finding ${name(row)} leads to no clause`);
    if (!lines(row) && !isLeftOut(row)) faults.push(`the finding ${name(row)} leads to no line`);
  }
  return faults;
})()
