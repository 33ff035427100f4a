/** What a status means to the reader. Only `open` is documented. */
export type StatusTone = 'active' | 'draft' | 'paused' | 'closed' | 'unknown';

const tones: Readonly<Record<string, StatusTone>> = {
  open: 'active',
  active: 'active',
  draft: 'draft',
  paused: 'paused',
  closed: 'closed',
  archived: 'closed',
};

/** An unknown status looks neutral and is shown with its own text. */
export function statusTone(status: string): StatusTone {
  const key = status.toLowerCase();
  return Object.hasOwn(tones, key) ? tones[key]! : 'unknown';
}
