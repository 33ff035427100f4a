import type {
  FindingsBody,
  FindingView,
  SectionBody,
  SectionView,
  ToolView,
} from '../protocol/panelViews.ts';
import { button } from './button.ts';
import { element, icon, untrustedText } from './element.ts';
import type { PanelHost } from './panelHost.ts';
import { renderCalls } from './renderCalls.ts';
import { renderPreview } from './renderPreview.ts';
import { longText, renderScript } from './renderScript.ts';
import { renderTable } from './renderTable.ts';

/** Creates a section of the page. */
export function renderSection(section: SectionView, host: PanelHost): HTMLElement {
  const { key, heading, extent, note, copy, body, cut } = section;
  const headingId = `heading-${key}`;
  if (body.kind === 'preview') {
    // created on demand: it has a field for each variable, and most people rarely open it
    return collapsibleSection(key, heading, host, (details) => {
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
      return renderFindings(body);
    case 'calls':
      return renderCalls(body, host);
    case 'chips':
      return element(
        'ul',
        { class: 'chips' },
        ...body.items.map((item) => untrustedText('li', item)),
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

function renderFindings({ allClear, items }: FindingsBody): HTMLElement {
  return items.length === 0
    ? element('p', { class: 'all-clear' }, icon('check'), element('span', {}, allClear))
    : element('ul', { class: 'findings' }, ...items.map(findingItem));
}

function findingItem(
  { severity, severityLabel, text, targetId, linkLabel }: FindingView,
  index: number,
) {
  const id = `finding-${index}`;
  return element(
    'li',
    { class: severity },
    icon(severity),
    element(
      'div',
      { class: 'words' },
      element('p', { id }, element('strong', {}, `${severityLabel}: `), text),
      targetId === undefined
        ? undefined
        : element(
            'a',
            { id: `${id}-place`, href: `#${targetId}`, 'aria-describedby': id },
            linkLabel,
          ),
    ),
  );
}
