/**
 * The one script of a report page. It adds to what stands there already: tables that say `data-lively` can be sorted by their headings
 * and filtered, and a link into a fold opens the fold. Without it the page is complete, only still. It stores, sends and loads nothing.
 *
 * Plain text, because it runs in a browser and is told to the page's policy by its digest.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const LEAST_TO_FILTER = 10;
  const create = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const keyOf = cell => (cell.dataset.key ?? cell.textContent).trim();
  const numberOf = text => {
    const plain = text.replace(/\\u2212/g, '-').replace(/[,%\\s]/g, '');
    return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
  };
  const inWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

  /* Empty cells stay last, whichever way the rest goes. */
  const sortRows = (table, column, sign) => {
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row, place) => ({ row, place, key: keyOf(row.cells[column]) }));
    const isNumeric = keyed.every(({ key }) => key === '' || numberOf(key) !== undefined);
    const compare = isNumeric ? (a, b) => numberOf(a) - numberOf(b) : inWords.compare;
    keyed.sort((a, b) => (a.key === '') - (b.key === '') || (a.key === '' ? 0 : sign * compare(a.key, b.key)) || a.place - b.place);
    body.append(...keyed.map(({ row }) => row));
  };

  const makeSortable = table => {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (heading.querySelector('.unseen')) return;
      const button = create('button', { type: 'button', className: 'sort' }, ...heading.childNodes);
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const descends = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
        sortRows(table, column, descends ? -1 : 1);
      });
    });
  };

  const makeFilterable = table => {
    const rows = [...table.tBodies[0].rows].map(row => ({ row, text: row.textContent.toLowerCase() }));
    if (rows.length < LEAST_TO_FILTER) return;
    const search = create('input', { type: 'search', autocomplete: 'off', spellcheck: false });
    const choices = [...table.tHead.rows[0].cells].flatMap((heading, column) => {
      if (!('choice' in heading.dataset)) return [];
      const counts = new Map();
      for (const { row } of rows) {
        const word = row.cells[column].textContent.trim();
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      if (counts.size < 2) return [];
      const options = [...counts].map(([word, count]) => new Option(word + ' (' + count + ')', word));
      const select = create('select', {}, new Option('All', ''), ...options);
      return [{ column, select, title: heading.textContent }];
    });
    const found = create('output', { className: 'found' });
    const apply = () => {
      const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        const fits = words.every(word => text.includes(word))
          && choices.every(({ column, select }) => select.value === '' || row.cells[column].textContent.trim() === select.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      const narrowed = words.length > 0 || choices.some(({ select }) => select.value !== '');
      found.textContent = narrowed ? shown + ' of ' + rows.length + ' rows' : '';
    };
    search.addEventListener('input', apply);
    for (const { select } of choices) select.addEventListener('change', apply);
    const tools = create('div', { className: 'tools' }, create('label', {}, 'Filter ', search));
    for (const { select, title } of choices) tools.append(create('label', {}, title + ' ', select));
    tools.append(found);
    table.closest('.scroll').before(tools);
  };

  const openAround = () => {
    const target = document.querySelector(':target');
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };

  for (const table of document.querySelectorAll('table[data-lively]')) {
    makeFilterable(table);
    makeSortable(table);
  }
  addEventListener('hashchange', openAround);
  openAround();
})();
`
