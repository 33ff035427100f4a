import type { CellView, ColumnView, RowView, TableBody } from '../protocol/panelViews.ts';
import { element, untrustedText, icon } from './element.ts';

/** More rows than these are drawn after all else, which takes so long (ms) at most. */
const firstLength = 50;
const restDelay = 100;

/** About what a row takes. */
const rowHeight = 2.4;

/** A narrow panel folds each row into a block, which costs it its table semantics: hence the roles. */
export function renderTable({ columns, rows }: TableBody, labelledBy: string): HTMLElement {
  const draw = (some: readonly RowView[]) => some.map((row) => tableRow(row, columns));
  const body = element('tbody', { role: 'rowgroup' }, ...draw(rows.slice(0, firstLength)));
  const table = element(
    'table',
    { role: 'table', 'aria-labelledby': labelledBy },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...columns.map(({ key, title }) =>
          element('th', { role: 'columnheader', scope: 'col', class: key }, title),
        ),
      ),
    ),
    body,
  );
  if (rows.length <= firstLength) {
    return table;
  }
  setTimeout(() => body.append(...draw(rows.slice(firstLength))), restDelay);
  const block = element('div', { class: 'block' }, table);
  block.style.containIntrinsicHeight = `auto ${rows.length * rowHeight}rem`;
  return block;
}

function tableRow({ id, cells }: RowView, columns: readonly ColumnView[]): HTMLElement {
  return element(
    'tr',
    { role: 'row', id },
    ...cells.map((cell, index) => {
      const { title, code = false } = columns[index]!;
      const content = cellContent(cell, code, id === undefined ? undefined : `${id}-${index}`);
      return index === 0
        ? element('th', { role: 'rowheader', scope: 'row' }, content)
        : element('td', { role: 'cell', 'data-column': title }, content);
    }),
  );
}

function cellContent(cell: CellView, code: boolean, id: string | undefined): HTMLElement {
  const { text, placeholder, alarm, full, goesTo } = cell;
  if (placeholder === true) {
    return element('span', { class: 'placeholder' }, text);
  }
  if (alarm === true) {
    return element('span', { class: 'alarm' }, icon('error'), text);
  }
  if (goesTo !== undefined) {
    return element('a', { id, href: `#${goesTo}` }, text);
  }
  return full === undefined
    ? untrustedText(code ? 'code' : 'bdi', text)
    : element(
        'span',
        { title: full },
        text,
        element('span', { class: 'visually-hidden' }, ` (${full})`),
      );
}
