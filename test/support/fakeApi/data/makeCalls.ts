import { opaqueId, seededRandom } from './seededRandom.ts';

export interface CallRecord {
  id: string;
  status: 'new' | 'scheduled' | 'processing' | 'ended' | 'cancelled' | 'error';
  to: string;
  from: string;
  contactId: string;
  caseId: string;
  /** ISO 8601. */
  createdAt: string;
  /** In seconds, or null for a call that was never connected. */
  duration: number | null;
}

const hour = 3_600_000;

/**
 * Generates the calls of a case, newest first. The same arguments always give the same calls.
 * About one case in six has none.
 */
export function makeCalls(caseId: string, now: number): CallRecord[] {
  let seed = 0;
  for (const character of caseId) {
    seed = (Math.imul(seed, 31) + character.charCodeAt(0)) | 0;
  }
  const random = seededRandom(seed);
  const count = random() < 1 / 6 ? 0 : 1 + Math.floor(random() ** 2 * 60);
  const from = phoneNumber(random);
  return Array.from({ length: count }, (_, index) => {
    const status = callStatus(index, random());
    const connected = status === 'ended' || (status === 'error' && random() < 0.5);
    return {
      id: opaqueId(random, 'j57'),
      status,
      to: phoneNumber(random),
      from,
      contactId: opaqueId(random, 'jx7'),
      caseId,
      createdAt: new Date(now - Math.round((index * 5 + random() * 4) * hour)).toISOString(),
      duration: connected ? 8 + Math.floor(random() ** 2 * 400) : null,
    };
  });
}

/** Only the newest calls can be pending or in progress. */
function callStatus(index: number, chance: number): CallRecord['status'] {
  if (index < 3 && chance < 0.5) {
    return (['scheduled', 'new', 'processing'] as const)[index] ?? 'new';
  }
  return chance < 0.86 ? 'ended' : chance < 0.94 ? 'cancelled' : 'error';
}

function phoneNumber(random: () => number): string {
  return `+1555${String(Math.floor(random() * 1e7)).padStart(7, '0')}`;
}
