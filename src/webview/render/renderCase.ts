import type { CaseView, DateView, HeadingView } from '../../protocol/panelViews.ts';
import { button } from '../button.ts';
import { element, untrustedText, icon } from '../element.ts';
import { longText } from './renderScript.ts';
import { collapsibleSection, renderSection } from './renderSection.ts';
import type { PanelHost } from '../panelHost.ts';

export const rawKey = 'raw';

/** Creates the elements for a case, which replace the current content of the page. */
export function renderCase(view: CaseView, host: PanelHost): Node[] {
  const texts = new Map(
    view.sections.flatMap(({ key, body }) => (body.kind === 'script' ? [[key, body.text]] : [])),
  );
  return [
    renderHeading(view, host),
    ...changedNotice(view, host),
    ...(view.notice === undefined
      ? []
      : [element('p', { class: 'notice' }, icon('info'), element('span', {}, view.notice))]),
    ...view.sections.map((section) => renderSection(section, host, texts)),
    ...(view.footnote === undefined ? [] : [element('p', { class: 'footnote' }, view.footnote)]),
    renderSection(view.calls, host),
    rawSection(view, host),
  ];
}

function changedNotice({ changed }: CaseView, host: PanelHost): HTMLElement[] {
  if (changed === undefined) {
    return [];
  }
  const { text, button: label } = changed;
  return [
    element(
      'div',
      { class: 'notice changed' },
      icon('info'),
      element('p', {}, text),
      label === undefined
        ? undefined
        : button({
            id: 'showChanges',
            label,
            look: 'secondary',
            onClick: () => host.post({ type: 'showChanges' }),
          }),
    ),
  ];
}

/** Fills the section with the raw JSON, if it is open. */
export function fillRaw(text: string, cut: string | undefined): void {
  document
    .getElementById('raw-json')
    ?.replaceChildren(
      ...(text === '' ? [] : [longText('pre', text, { dir: 'ltr', tabindex: '0' })]),
      ...(cut === undefined ? [] : [element('p', { class: 'muted' }, cut)]),
    );
}

/** Creates the top of the page, which identifies the case. */
export function renderHeading(view: HeadingView, host: PanelHost): HTMLElement {
  const { id, title, untitled, status, dates, labels } = view;
  return element(
    'header',
    {},
    untrustedText('h1', title, untitled ? { class: 'placeholder' } : {}),
    element(
      'div',
      { class: 'facts' },
      element(
        'span',
        { class: `status ${status.tone}` },
        icon(status.tone),
        untrustedText('bdi', status.text),
      ),
      ...dates.map(dateElement),
    ),
    element(
      'div',
      { class: 'identity' },
      element(
        'span',
        { class: 'id' },
        element('span', { class: 'visually-hidden' }, `${labels.id}: `),
        element('code', { dir: 'ltr' }, id),
        button({
          id: 'copy-id',
          label: labels.copyId,
          icon: 'copy',
          look: 'icon',
          onClick: () => host.post({ type: 'copy', what: 'id' }),
        }),
      ),
      button({
        id: 'refresh',
        label: labels.refresh,
        icon: 'refresh',
        look: 'secondary',
        onClick: () => host.post({ type: 'refresh' }),
      }),
    ),
  );
}

function dateElement({ text, full, iso }: DateView): HTMLElement {
  return full === undefined
    ? element('span', { class: 'date' }, text)
    : element(
        'span',
        { class: 'date' },
        element('time', { datetime: iso, title: full }, text),
        element('span', { class: 'visually-hidden' }, ` (${full})`),
      );
}

/** The JSON is requested only when the section opens, because it is as long as everything else together. */
function rawSection({ labels }: CaseView, host: PanelHost): HTMLElement {
  return collapsibleSection(rawKey, labels.raw, host, (details) => {
    if (details.childElementCount === 1) {
      details.append(
        button({
          id: 'copy-json',
          label: labels.copyRaw,
          icon: 'copy',
          look: 'secondary',
          onClick: () => host.post({ type: 'copy', what: 'json' }),
        }),
        element('div', { id: 'raw-json' }),
      );
    }
    host.post({ type: 'showRaw' });
  });
}
