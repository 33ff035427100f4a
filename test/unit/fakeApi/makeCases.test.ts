import assert from 'node:assert/strict';
import { makeCases } from '../../support/fakeApi/data/makeCases.ts';

describe('generated cases', () => {
  const now = Date.UTC(2026, 0, 15);

  it('are the same each time', () => {
    const options = { full: true, now };
    assert.deepEqual(makeCases(50, options), makeCases(50, options));
  });

  it('have unique, valid IDs, unique titles and descending dates', () => {
    const cases = makeCases(50_000, { now });
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
    assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length);
    let previous = new Date(now).toISOString();
    for (const { id, createdAt } of cases) {
      assert.match(id, /^(case_\d+|[0-9a-z]{32})$/);
      assert.ok(createdAt < previous);
      previous = createdAt;
    }
  });

  it('have the same summaries with and without scripts', () => {
    const summaries = makeCases(50, { full: true, now }).map(
      ({ id, title, status, createdAt }) => ({
        id,
        title,
        status,
        createdAt,
      }),
    );
    assert.deepEqual(summaries, makeCases(50, { now }));
  });

  it('contain every status, every shape of a record and many mistakes', () => {
    const cases = makeCases(240, { full: true, now });
    const count = (condition: (text: string, record: (typeof cases)[number]) => boolean) =>
      cases.filter((record) => condition(JSON.stringify(record), record)).length;
    for (const status of ['open', 'draft', 'paused', 'archived', 'in_review']) {
      assert.ok(count((_, record) => record.status === status) > 2, status);
    }
    for (const field of ['prompt', 'systemPrompt', 'systemPromptId', 'tools', 'toolIds'] as const) {
      assert.ok(count((_, record) => record[field] !== undefined) > 2, field);
    }
    const unclosed = /\{\{\w+\}(?!\})/;
    const undeclared = (text: string, variables: readonly string[]) =>
      [...text.matchAll(/\{\{\s*([\p{L}\w]+)\s*\}\}/gu)].some(
        ([, name = '']) => ![...variables, 'name', 'email', 'phone', 'notes'].includes(name),
      );
    assert.ok(count((_, { firstMessage = '' }) => unclosed.test(firstMessage)) > 2);
    assert.ok(count((_, { firstMessage = '' }) => firstMessage.length > 1000) > 2);
    const names = (record: (typeof cases)[number]) =>
      (record.variables ?? []).map(({ name }) => name);
    assert.ok(count((text, record) => undeclared(text, names(record))) > 10);
    assert.ok(count((text) => text.includes('referral_code')) > 2);
    assert.ok(count((text) => /"defaultValue":"[^"]*(20\d\d|[$€]|March|October)/.test(text)) > 2);
    const correct = count(
      (text, record) => !unclosed.test(text) && !undeclared(text, names(record)),
    );
    assert.ok(correct > 120, `${correct} of 240`);
  });

  it('contain no unreplaced $company placeholder', () => {
    assert.ok(!JSON.stringify(makeCases(240, { full: true, now })).includes('$company'));
  });
});
