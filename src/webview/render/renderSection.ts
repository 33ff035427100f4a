import type { SectionBody, SectionView, ToolView } from '../../protocol/panelViews.ts';
import { button } from '../button.ts';
import { element, untrustedText } from '../element.ts';
import type { PanelHost } from '../panelHost.ts';
import { renderCalls } from './renderCalls.ts';
import { renderFindings } from './renderFindings.ts';
import { renderPreview, type ScriptTexts } from './renderPreview.ts';
import { longText, renderScript } from './renderScript.ts';
import { renderTable } from './renderTable.ts';

/** Creates a section of the page. The preview needs the texts of the others. */
export function renderSection(
  section: SectionView,
  host: PanelHost,
  texts: ScriptTexts = new Map(),
): HTMLElement {
  const { key, heading, extent, note, copy, body, cut } = section;
  const headingId = `heading-${key}`;
  if (body.kind === 'preview') {
    // created on demand: it has a field for each variable, and most people rarely open it
    return collapsibleSection(key, heading, host, (details) => {
      if (details.childElementCount === 1) {
        details.append(renderPreview(body, texts, host));
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
      extent === undefined ? undefined : element('span', { class: 'muted' }, extent),
      copy &&
        button({
          id: `copy-${copy.what}`,
          label: copy.label,
          icon: 'copy',
          look: 'icon',
          onClick: () => host.post({ type: 'copy', what: copy.what }),
        }),
    ),
    note === undefined ? undefined : untrustedText('p', note, { class: 'muted' }),
    renderBody(body, headingId, host),
    cut === undefined ? undefined : element('p', { class: 'muted' }, cut),
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
      return longText('div', body.text, { class: 'script' });
    case 'script':
      return renderScript(body);
    case 'findings':
      return renderFindings(body, host);
    case 'calls':
      return renderCalls(body, host);
    case 'chips':
      return element(
        'ul',
        { class: 'chips' },
        ...body.items.map((item, index) =>
          body.filterLabels === undefined
            ? untrustedText('li', item)
            : element('li', {}, tagButton(item, index, body.filterLabels[index]!, host)),
        ),
      );
    case 'tools':
      return element('ul', { class: 'tools' }, ...body.items.map(toolItem));
    case 'table':
      return renderTable(body, headingId);
  }
}

/** Filters the list by a tag. */
function tagButton(tag: string, index: number, label: string, host: PanelHost): HTMLElement {
  const created = untrustedText('button', tag, {
    id: `tag-${index}`,
    type: 'button',
    title: label,
    'aria-label': label,
  });
  created.addEventListener('click', () => host.post({ type: 'filterByTag', index }));
  return created;
}

function toolItem({ name, id, description }: ToolView): HTMLElement {
  return element(
    'li',
    {},
    untrustedText('bdi', name, { class: 'name' }),
    ...(id === undefined ? [] : [' ', untrustedText('code', id, { class: 'muted' })]),
    description === undefined ? undefined : untrustedText('p', description),
  );
}

/** Creates a section that is collapsed at first, and whose state is remembered. */
export function collapsibleSection(
  key: string,
  heading: string,
  host: PanelHost,
  onOpen: (details: HTMLDetailsElement) => void,
): HTMLDetailsElement {
  const details = element(
    'details',
    { class: `section-${key}` },
    element('summary', { id: `summary-${key}` }, element('h2', { id: `heading-${key}` }, heading)),
  );
  details.open = host.state.open.includes(key);
  if (details.open) {
    onOpen(details);
  }
  details.addEventListener('toggle', () => {
    const isRemembered = host.state.open.includes(key);
    if (details.open === isRemembered) {
      return;
    }
    const others = host.state.open.filter((each) => each !== key);
    host.remember({ open: details.open ? [...others, key] : others });
    if (details.open) {
      onOpen(details);
    }
  });
  return details;
}
