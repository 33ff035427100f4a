import type { CallsBody } from '../../protocol/panelViews.ts';
import { button } from '../button.ts';
import { element } from '../element.ts';
import type { PanelHost } from '../panelHost.ts';
import { renderFailure } from './renderFailure.ts';
import { renderTable } from './renderTable.ts';

/** Creates the part of the section that changes when calls are loaded. */
export function renderCalls(body: CallsBody, host: PanelHost): HTMLElement {
  const container = element('div', { id: 'calls' });
  if (body.state === 'failed') {
    container.append(renderFailure(body.failure, host));
    return container;
  }
  const isLoading = body.state === 'loading';
  container.append(element('p', { class: 'muted' }, body.text));
  if (body.state === 'loaded' && body.table !== undefined) {
    container.append(renderTable(body.table, 'heading-calls'));
  }
  // shares its ID with the button of a failure, so that the focus passes from one to the other
  const load = button({
    id: 'loadCalls',
    label: body.load,
    look: 'secondary',
    onClick: () => {
      if (!isLoading) {
        host.post({ type: 'loadCalls' });
      }
    },
  });
  if (isLoading) {
    load.setAttribute('aria-disabled', 'true');
    container.setAttribute('aria-busy', 'true');
  }
  container.append(load);
  return container;
}
