import assert from 'node:assert/strict';
import { pluralForm } from '../../../src/shared/plural.ts';

describe('pluralForm', () => {
  const chosen = (counts: readonly number[], one: string, other: string, language: string) =>
    counts.map((count) => pluralForm(count, one, other, [language, 'en']));

  it('has one form for 1 and another for all other counts', () => {
    assert.deepEqual(chosen([0, 1, 2, 1000], '1 Fall', '{0} Fälle', 'de'), [
      '{0} Fälle',
      '1 Fall',
      '{0} Fälle',
      '{0} Fälle',
    ]);
  });

  it('has as many forms as the language', () => {
    const forms = '{0} sprawa | {0} sprawy | {0} spraw | {0} sprawy';
    assert.deepEqual(chosen([0, 1, 2, 5, 12, 22], '1 sprawa', forms, 'pl'), [
      '{0} spraw',
      '1 sprawa',
      '{0} sprawy',
      '{0} spraw',
      '{0} spraw',
      '{0} sprawy',
    ]);
  });

  it('uses the singular of the language for counts other than 1', () => {
    assert.equal(
      pluralForm(21, '1 случай', '{0} случай | {0} случая | {0} случаев | {0} случая', ['ru']),
      '{0} случай',
    );
    assert.equal(pluralForm(0, '1 cas', '{0} cas | {0} de cas | {0} cas', ['fr']), '{0} cas');
  });

  it('has a form for each of the six categories of Arabic', () => {
    const forms = 'zero | one | two | few | many | other';
    assert.deepEqual(chosen([0, 2, 3, 11, 100], '1', forms, 'ar'), [
      'zero',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('uses the last form if the translation has too few', () => {
    assert.equal(pluralForm(2, 'a', 'b | c', ['ar']), 'c');
  });
});
