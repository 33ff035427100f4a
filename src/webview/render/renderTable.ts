import type { CellView, ColumnView, RowView, TableBody } from '../../protocol/panelViews.ts';
import { element, untrustedText, icon } from '../element.ts';
import { onReveal } from '../reveal.ts';

/** Rows that are drawn at a time. All but the first batch are drawn later, so that they do not delay the page. */
const batchSize = 50;
/** In milliseconds. */
const remainingRowsDelay = 100;

/** Estimated height of a row, in rem. */
const rowHeight = 2.4;

/**
 * Creates a table. In a narrow panel each row becomes a block, which would remove the table semantics;
 * the explicit roles preserve them.
 */
export function renderTable({ columns, rows }: TableBody, labelledBy: string): HTMLElement {
  const draw = (batch: readonly RowView[]) => batch.map((row) => tableRow(row, columns));
  const body = element('tbody', { role: 'rowgroup' }, ...draw(rows.slice(0, batchSize)));
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
  if (rows.length <= batchSize) {
    return table;
  }
  let drawn = batchSize;
  const drawUntil = (end: number) => {
    body.append(...draw(rows.slice(drawn, end)));
    drawn = Math.max(drawn, end);
  };
  const drawNext = () => {
    drawUntil(drawn + batchSize);
    if (drawn < rows.length) {
      setTimeout(drawNext);
    }
  };
  setTimeout(drawNext, remainingRowsDelay);
  const block = element('div', { class: 'block' }, table);
  onReveal(block, (id) => {
    const isRow = (row: RowView) => row.id === id || id.startsWith(`${row.id}-`);
    drawUntil(rows.findIndex(isRow) + 1);
  });
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
  const { text, placeholder, isError, full, targetId } = cell;
  if (placeholder === true) {
    return element('span', { class: 'placeholder' }, text);
  }
  if (isError === true) {
    return element('span', { class: 'alarm' }, icon('error'), text);
  }
  if (targetId !== undefined) {
    return element('a', { id, href: `#${targetId}` }, text);
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
