import assert from 'node:assert/strict';
import { findDates, findPrices } from '../../../src/script/dates/datedText.ts';

const isDated = (text: string) => findDates(text).length > 0 || findPrices(text).length > 0;

describe('a text that will go out of date', () => {
  const dated = [
    ...['January', 'our december offer', 'until 3 Jan', 'Sept. 2026', 'Mar 3', '1st Apr'],
    ...['May', 'in May', 'By May', 'May 5', '5 May', '5th of May', 'May, 2026', 'the May offer'],
    ...['March', 'early March', 'March 3rd', '2026', 'summer 2027', '12/05/2026', '2026-05-12'],
    ...['Monday', 'see you on friday', '$5', 'US$ 1,000', '5€', '20 EUR', '1.50 dollars', '£ 3'],
  ];
  for (const text of dated) {
    it(`is "${text}"`, () => assert.equal(isDated(text), true));
  }

  const lasting = [
    ...['', 'Sam', 'you may call', 'May I ask', 'May Smith', 'they march on', 'March on', 'in may'],
    ...['Jan', 'Mar', 'Dec', 'decor', 'Augustus', 'Sundays', 'mondayish', 'Mar-a-Lago'],
    ...[
      '12026',
      '20261',
      'x2026',
      '2026x',
      '2000.5',
      '2026%',
      '1800',
      '2100',
      '1999',
      'since March',
      'every June',
    ],
    ...[
      '+1 415 555 2015',
      '555-2015',
      '+2015',
      '5 minutes',
      '24/7',
      'euro',
      'a dollar',
      '50 pounds',
    ],
  ];
  for (const text of lasting) {
    it(`is not "${text}"`, () => assert.equal(isDated(text), false));
  }
});
