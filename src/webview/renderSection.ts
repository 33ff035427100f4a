import type { SectionBody, SectionView, ToolView } from '../shared/casePanelViews.ts';
import { button } from './button.ts';
import { element, foreignText } from './element.ts';
import { foldedSection } from './foldedSection.ts';
import type { PanelHost } from './panelHost.ts';
import { renderCalls } from './renderCalls.ts';
import { renderFindings } from './renderFindings.ts';
import { renderPreview } from './renderPreview.ts';
import { renderScript } from './renderScript.ts';
import { renderTable } from './renderTable.ts';

/** Draws one part of the script. */
export function renderSection(section: SectionView, host: PanelHost): HTMLElement {
  const { key, heading, extent, note, copy, body, cut } = section;
  const headingId = `heading-${key}`;
  if (body.kind === 'preview') {
    // its fields are as many as the variables, and most people open it rarely
    return foldedSection(key, heading, host, (details) => {
      if (details.childElementCount === 1) {
        details.append(renderPreview(body, host));
      }
    });
  }
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
          onClick: () => host.post({ type: 'copy', what: copy.what }),
        }),
    ),
    note === undefined ? undefined : foreignText('p', note, { class: 'quiet' }),
    renderBody(body, headingId, host),
    cut === undefined ? undefined : element('p', { class: 'quiet' }, cut),
  );
}

function renderBody(
  body: Exclude<SectionBody, { kind: 'preview' }>,
  headingId: string,
  host: PanelHost,
): HTMLElement {
  switch (body.kind) {
    case 'empty':
      return element('p', { class: 'placeholder' }, body.text);
    case 'text':
      return foreignText('div', body.text, { class: 'script' });
    case 'script':
      return renderScript(body);
    case 'findings':
      return renderFindings(body);
    case 'calls':
      return renderCalls(body, host);
    case 'chips':
      return element(
        'ul',
        { class: 'chips' },
        ...body.items.map((item) => foreignText('li', item)),
      );
    case 'tools':
      return element('ul', { class: 'tools' }, ...body.items.map(toolItem));
    case 'table':
      return renderTable(body, headingId);
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
