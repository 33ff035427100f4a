import type { FailureView } from '../../protocol/panelViews.ts';
import { button } from '../button.ts';
import { element, icon } from '../element.ts';
import type { PanelHost } from '../panelHost.ts';

/** Creates a message that says what went wrong, with buttons that help. */
export function renderFailure(failure: FailureView, host: PanelHost): HTMLElement {
  const { id, message, severity, buttons } = failure;
  return element(
    'div',
    { class: `failure ${severity}`, role: 'alert' },
    icon(severity),
    element(
      'div',
      { class: 'words' },
      // without a case on the page, the message is its main heading
      element(id === undefined ? 'p' : 'h1', {}, message),
      id === undefined ? undefined : element('code', { class: 'muted', dir: 'ltr' }, id),
    ),
    element(
      'div',
      { class: 'buttons' },
      ...buttons.map(({ messageType, title }, index) =>
        button({
          id: messageType,
          label: title,
          look: index === 0 ? 'primary' : 'secondary',
          onClick: () => host.post({ type: messageType }),
        }),
      ),
    ),
  );
}
