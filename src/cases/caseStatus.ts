/** What a status means for the one who reads it; `open` is the only documented one. */
export type StatusTone = 'active' | 'paused' | 'closed' | 'unknown';

const tones: Readonly<Record<string, StatusTone>> = {
  open: 'active',
  active: 'active',
  draft: 'paused',
  paused: 'paused',
  closed: 'closed',
  archived: 'closed',
};

/** Statuses that are not known get a neutral look and keep their own text. */
export function statusTone(status: string): StatusTone {
  const key = status.toLowerCase();
  return Object.hasOwn(tones, key) ? tones[key]! : 'unknown';
}
