import type { FindingPlaceView, FindingsBody, FindingView } from '../../protocol/scriptViews.ts';
import { button } from '../button.ts';
import { element, icon } from '../element.ts';
import type { PanelHost } from '../panelHost.ts';

/** Draws the findings, each with links to its places and what can be done about it. */
export function renderFindings(body: FindingsBody, host: PanelHost): HTMLElement {
  const { allClear, items, ignored } = body;
  return element(
    'div',
    {},
    items.length === 0
      ? element('p', { class: 'all-clear' }, icon('check'), element('span', {}, allClear))
      : element(
          'ul',
          { class: 'findings' },
          ...items.map((item, index) => findingItem(item, `finding-${index}`, body, host)),
        ),
    ignored &&
      element(
        'p',
        { class: 'quiet ignored' },
        `${ignored.text} `,
        linkButton('showIgnored', ignored.button, () => host.post({ type: 'showIgnored' })),
      ),
  );
}

function findingItem(
  { id: check, severity, severityLabel, text, advice, places }: FindingView,
  id: string,
  { labels }: FindingsBody,
  host: PanelHost,
): HTMLElement {
  const name = check.slice(check.indexOf('/') + 1);
  return element(
    'li',
    { class: severity },
    icon(severity),
    element(
      'div',
      { class: 'words' },
      element('p', { id }, element('strong', {}, `${severityLabel}: `), text, ' ', advice),
      element(
        'div',
        { class: 'actions' },
        ...places.map((place, index) => placeLink(place, `${id}-place-${index}`, id)),
        linkButton(
          `${id}-explain`,
          labels.explain,
          () => host.post({ type: 'explainFinding', id: check }),
          id,
        ),
        linkButton(
          `${id}-ignore`,
          labels.ignore.replace('{0}', () => name),
          () => host.post({ type: 'ignoreFinding', id: check }),
          id,
        ),
      ),
    ),
  );
}

function placeLink({ targetId, text, label }: FindingPlaceView, id: string, describedBy: string) {
  return element(
    'a',
    {
      id,
      href: `#${targetId}`,
      'aria-label': label,
      title: label,
      'aria-describedby': describedBy,
    },
    text,
  );
}

function linkButton(id: string, label: string, onClick: () => void, describedBy?: string) {
  const made = button({ id, label, look: 'link', onClick });
  if (describedBy !== undefined) {
    made.setAttribute('aria-describedby', describedBy);
  }
  return made;
}
