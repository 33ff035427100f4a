import assert from 'node:assert/strict';
import { parseFinderQuery } from '../../../src/finder/finderQuery.ts';

describe('parseFinderQuery', () => {
  for (const [typed, text, id] of [
    ['case_789', 'case_789', 'certain'],
    [' k175fbv067c5pcwvnnyg1rr06s8bxkr8 ', 'k175fbv067c5pcwvnnyg1rr06s8bxkr8', 'certain'],
    ['https://app.erzycall.com/cases/abc?tab=1', 'abc', 'certain'],
    ['Zebra2025', 'Zebra2025', 'possible'],
    ['invoice-q3', 'invoice-q3', 'possible'],
    ['follow-up', 'follow-up', 'possible'],
    ['winter_offer', 'winter_offer', 'possible'],
    ['onboarding', 'onboarding', 'no'],
    ['Zebra 2025', 'Zebra 2025', 'no'],
    ['2025', '2025', 'no'],
    ['internationalizationoffers', 'internationalizationoffers', 'no'],
    ['', '', 'no'],
  ] as const) {
    it(`understands ${JSON.stringify(typed)}: ${id} ID`, () => {
      assert.deepEqual(parseFinderQuery(typed), { text, id });
    });
  }
});
