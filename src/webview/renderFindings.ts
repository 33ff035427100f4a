import type { FindingsBody, FindingView } from '../shared/casePanelViews.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

export function renderFindings({ allClear, items }: FindingsBody): HTMLElement {
  return items.length === 0
    ? element('p', { class: 'all-clear' }, icon('check'), element('span', {}, allClear))
    : element('ul', { class: 'findings' }, ...items.map(findingItem));
}

function findingItem({ severity, word, text, goesTo, go }: FindingView, index: number) {
  const id = `finding-${index}`;
  return element(
    'li',
    { class: severity },
    icon(severity),
    element(
      'div',
      { class: 'words' },
      element('p', { id }, element('strong', {}, `${word}: `), text),
      goesTo === undefined
        ? undefined
        : element('a', { id: `${id}-place`, href: `#${goesTo}`, 'aria-describedby': id }, go),
    ),
  );
}
