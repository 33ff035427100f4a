import { element } from './element.ts';
import type { PanelHost } from './panelHost.ts';

/** A section that is folded until the user opens it, and stays as the user left it. */
export function foldedSection(
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
