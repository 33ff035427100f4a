import type { CallsBody } from '../protocol/panelViews.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import type { PanelHost } from './panelHost.ts';
import { renderFailure } from './renderFailure.ts';
import { renderTable } from './renderTable.ts';

/** The part of the section that changes when the calls come. */
export function renderCalls(body: CallsBody, host: PanelHost): HTMLElement {
  const made = element('div', { id: 'calls' });
  if (body.state === 'failed') {
    made.append(renderFailure(body.failure, host));
    return made;
  }
  const isLoading = body.state === 'loading';
  made.append(element('p', { class: 'quiet' }, body.text));
  if (body.state === 'loaded' && body.table !== undefined) {
    made.append(renderTable(body.table, 'heading-calls'));
  }
  // the id is that of the failure's button, which takes the focus over
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
    made.setAttribute('aria-busy', 'true');
  }
  made.append(load);
  return made;
}
