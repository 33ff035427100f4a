import type {
  CellView,
  CopyTarget,
  SectionBody,
  SectionView,
  ToolView,
} from '../shared/casePanelMessages.ts';
import { button } from './button.ts';
import { element, foreignText } from './element.ts';

/** Draws one part of the script. */
export function renderSection(
  section: SectionView,
  onCopy: (what: CopyTarget) => void,
): HTMLElement {
  const { key, heading, extent, note, copy, body, cut } = section;
  const headingId = `heading-${key}`;
  return element(
    'section',
    { class: `section-${key}`, 'aria-labelledby': headingId },
    element(
      'div',
      { class: 'heading' },
      element('h2', { id: headingId }, heading),
      extent === undefined ? undefined : element('span', { class: 'quiet' }, extent),
      copy &&
        button({
          id: `copy-${copy.what}`,
          label: copy.label,
          icon: 'copy',
          look: 'icon',
          onClick: () => onCopy(copy.what),
        }),
    ),
    note === undefined ? undefined : foreignText('p', note, { class: 'quiet' }),
    renderBody(body, headingId),
    cut === undefined ? undefined : element('p', { class: 'quiet' }, cut),
  );
}

function renderBody(body: SectionBody, headingId: string): HTMLElement {
  switch (body.kind) {
    case 'empty':
      return element('p', { class: 'placeholder' }, body.text);
    case 'text':
      return foreignText('div', body.text, { class: 'script' });
    case 'chips':
      return element(
        'ul',
        { class: 'chips' },
        ...body.items.map((item) => foreignText('li', item)),
      );
    case 'tools':
      return element('ul', { class: 'tools' }, ...body.items.map(toolItem));
    case 'variables':
      return variablesTable(body, headingId);
  }
}

function toolItem({ name, id, description }: ToolView): HTMLElement {
  return element(
    'li',
    {},
    foreignText('bdi', name, { class: 'name' }),
    ...(id === undefined ? [] : [' ', foreignText('code', id, { class: 'quiet' })]),
    description === undefined ? undefined : foreignText('p', description),
  );
}

const columnKeys = ['name', 'source', 'required', 'defaultValue'] as const;

/** A narrow panel folds each row into a block, which costs it its table semantics: hence the roles. */
function variablesTable(
  { columns, rows }: SectionBody & { kind: 'variables' },
  headingId: string,
): HTMLElement {
  return element(
    'table',
    { role: 'table', 'aria-labelledby': headingId },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...columnKeys.map((key) =>
          element('th', { role: 'columnheader', scope: 'col', class: key }, columns[key]),
        ),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        element(
          'tr',
          { role: 'row' },
          ...columnKeys.map((key) => variableCell(key, columns[key], row[key])),
        ),
      ),
    ),
  );
}

function variableCell(
  key: (typeof columnKeys)[number],
  column: string,
  { text, placeholder }: CellView,
): HTMLElement {
  const content =
    placeholder === true
      ? element('span', { class: 'placeholder' }, text)
      : foreignText(key === 'name' || key === 'source' ? 'code' : 'bdi', text);
  return key === 'name'
    ? element('th', { role: 'rowheader', scope: 'row' }, content)
    : element('td', { role: 'cell', 'data-column': column }, content);
}
