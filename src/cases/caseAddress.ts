import { isCaseId } from '../api/case.ts';

/**
 * Extracts the case ID from what a user typed or pasted: an ID, or an address that contains
 * `/cases/{id}`, as in the dashboard, or `/case/{id}`, as in a link that opens VS Code. Only the ID
 * is used, so the host of an address does not matter. Undefined if there is no valid ID.
 */
export function caseIdIn(text: string): string | undefined {
  const trimmed = text.trim();
  return isCaseId(trimmed) ? trimmed : caseIdInAddress(trimmed);
}

/** Like {@link caseIdIn}, but only for addresses. */
export function caseIdInAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed.includes('/') || /\s/.test(trimmed)) {
    return undefined;
  }
  const [path = '', ...fragments] = trimmed.split('#');
  // some dashboards keep the route in the fragment
  for (const route of [path, ...fragments]) {
    const segments = route.split('?', 1)[0]!.split('/');
    const before = segments.findLastIndex((segment) => segment === 'cases' || segment === 'case');
    const id = before === -1 ? undefined : segments[before + 1];
    if (isCaseId(id)) {
      return id;
    }
  }
  return undefined;
}
