import type { CellView, ColumnView, RowView, TableBody } from '../shared/casePanelViews.ts';
import { element, foreignText } from './element.ts';
import { icon } from './icon.ts';

/** From so many rows on, those out of sight are not worth being laid out. */
const longLength = 50;

/** A narrow panel folds each row into a block, which costs it its table semantics: hence the roles. */
export function renderTable({ columns, rows }: TableBody, labelledBy: string): HTMLElement {
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
    element('tbody', { role: 'rowgroup' }, ...rows.map((row) => tableRow(row, columns))),
  );
  return rows.length < longLength ? table : element('div', { class: 'block' }, table);
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
    ? foreignText(code ? 'code' : 'bdi', text)
    : element(
        'span',
        { title: full },
        text,
        element('span', { class: 'visually-hidden' }, ` (${full})`),
      );
}
