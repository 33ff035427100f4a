import type { FailureView } from '../protocol/panelViews.ts';
import { button } from './button.ts';
import { element, icon } from './element.ts';
import type { PanelHost } from './panelHost.ts';

/** Says what went wrong, with the buttons that help. */
export function renderFailure(failure: FailureView, host: PanelHost): HTMLElement {
  const { id, message, severity, buttons } = failure;
  return element(
    'div',
    { class: `failure ${severity}`, role: 'alert' },
    icon(severity),
    element(
      'div',
      { class: 'words' },
      // alone on the page, it is what the page is about
      element(id === undefined ? 'p' : 'h1', {}, message),
      id === undefined ? undefined : element('code', { class: 'quiet', dir: 'ltr' }, id),
    ),
    element(
      'div',
      { class: 'buttons' },
      ...buttons.map(({ does, title }, index) =>
        button({
          id: does,
          label: title,
          look: index === 0 ? 'primary' : 'secondary',
          onClick: () => host.post({ type: does }),
        }),
      ),
    ),
  );
}
