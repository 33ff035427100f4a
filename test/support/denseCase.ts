import type { CaseRecord } from './fakeApi/data/caseRecord.ts';

/** The number of variables in the longest prompt that is shown, 500,000 characters. */
export const denseCount = 100_000;

/** A prompt that consists of variables only, without a single line break. */
export const denseCase: CaseRecord = {
  id: 'case_dense',
  status: 'open',
  createdAt: '2026-01-02T03:04:05.000Z',
  title: 'Dense script',
  firstMessage: 'Hello {{a}}.',
  prompt: `${'{{a}}'.repeat(denseCount - 2)}{{y}}{{z}}`,
  variables: ['a', 'y', 'z'].map((name) => ({ name, source: 'custom', required: false })),
};
