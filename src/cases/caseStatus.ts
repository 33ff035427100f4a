/** What a status means to the user. Only the status `open` is documented. */
export type StatusTone = 'active' | 'draft' | 'review' | 'paused' | 'closed' | 'unknown';

const tones: Readonly<Record<string, StatusTone>> = {
  open: 'active',
  active: 'active',
  draft: 'draft',
  in_review: 'review',
  paused: 'paused',
  closed: 'closed',
  archived: 'closed',
};

/**
 * Classifies a status, ignoring case. `unknown` is shown with a neutral icon and the text itself.
 */
export function statusTone(status: string): StatusTone {
  const key = status.toLowerCase();
  return Object.hasOwn(tones, key) ? tones[key]! : 'unknown';
}
