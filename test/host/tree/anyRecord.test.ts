import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { isTime } from '../../../src/shared/format.ts';
import { isBlank } from '../../../src/shared/text.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { defaultArrangement } from '../../../src/cases/arrangement.ts';
import { idle } from '../../../src/cases/caseListState.ts';
import { parseFinderQuery } from '../../../src/finder/finderQuery.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';
import { caseBody, pageBody } from '../../unit/fuzz/answers.ts';
import type * as modulesType from './rowModules.ts';

type Modules = typeof modulesType;

const languages = [
  ...['en', 'de', 'fr', 'ja', 'ar', 'zh-cn', 'pt-br'],
  // refused by Intl, or unknown to it
  ...['en_US', '', 'qps-ploc', 'not a language'],
];
const now = Date.UTC(2026, 5, 15, 12);
const sorts = ['server', 'newest', 'oldest', 'title'] as const;
const groupings = ['none', 'status', 'month'] as const;
const facts = fc.record({
  hasScriptErrors: fc.boolean(),
  isMissing: fc.boolean(),
  isFavorite: fc.boolean(),
  isBelowStatus: fc.boolean(),
});

/** Loads the modules as in a window with this display language. */
function loadModules(language: string): Modules {
  const path = join(__dirname, 'rowModules.cjs');
  const load = createRequire(path);
  delete load.cache[path];
  const before = Object.getOwnPropertyDescriptor(vscode.env, 'language')!;
  Object.defineProperty(vscode.env, 'language', { configurable: true, get: () => language });
  try {
    return load(path) as Modules;
  } finally {
    Object.defineProperty(vscode.env, 'language', before);
  }
}

/** What the parser makes of a body; undefined if it rejects it. */
function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

for (const language of languages) {
  describe(`any record that can be parsed, in the language "${language}"`, () => {
    let modules: Modules;
    before(() => {
      modules = loadModules(language);
    });

    it('faults 81, 82: is drawn, grouped, sorted, filtered and found', () => {
      let rows = 0;
      fc.assert(
        fc.property(pageBody, facts, fc.string({ maxLength: 3 }), (body, facts, text) => {
          const page = parsed(() => modules.parseCasePage(body));
          if (page === undefined) {
            return;
          }
          const favorites = new FavoritesAndRecents(new MemoryStore());
          const index = new modules.CaseIndex();
          index.update(page.cases);
          for (const summary of page.cases) {
            rows++;
            const options = { ...facts, now, itemId: summary.id };
            const item = modules.caseItem({ kind: 'case', summary }, options);
            const { label } = item.accessibilityInformation!;
            for (const shown of [item.label, item.description, modules.tabTitle(summary)]) {
              assert.ok(!isBlank(shown as string));
            }
            assert.ok(label.length > 3);
            assert.equal(modules.caseTooltip(summary, facts).includes(summary.id), true);
            const { title, status, dates } = modules.headingView(summary, now);
            assert.ok(!isBlank(title) && !isBlank(status.text));
            assert.equal(dates[0]?.iso !== undefined, isTime(summary.createdAt));
          }
          for (const sort of sorts) {
            for (const group of groupings) {
              const filter = { ...defaultArrangement.filter, text };
              const arrangement = { filter, sort, group };
              const { groups } = modules.arrangeCases(page.cases, arrangement, now, language);
              for (const { kind, key, cases } of groups.filter((each) => each.kind !== 'all')) {
                const item = modules.groupItem({ kind: 'group', by: kind, key, count: 1 });
                assert.ok(!isBlank(item.label as string) && cases.length > 0);
              }
            }
          }
          const items = modules.finderItems({
            ...{ state: { ...idle, cases: page.cases }, found: index.search(text) },
            query: parseFinderQuery(text),
            ...{ searchedCount: rows, offersId: false, searching: false, favorites },
          });
          assert.ok(items.every((item) => !isBlank(item.label)));
        }),
        { numRuns: 400 },
      );
      assert.ok(rows > 50, `only ${rows} rows`);
    });

    it('faults 81, 82: is opened', () => {
      let opened = 0;
      fc.assert(
        fc.property(caseBody, (body) => {
          const record = parsed(() => modules.parseCase(body, 0));
          if (record !== undefined) {
            opened++;
            const analysis = modules.analyseScript(record);
            const shown = modules.shownFindings(analysis, () => false);
            const places = modules.scriptPlaces(record, analysis, shown.findings);
            const context = { change: undefined, typed: new Map<string, string>() };
            const view = modules.caseView(
              { record, analysis, fetchedAt: now, shown, places },
              { ...context, calls: { phase: 'idle' } },
              now,
            );
            assert.notEqual(view.title, '');
          }
        }),
        { numRuns: 400 },
      );
      assert.ok(opened > 30, `only ${opened} cases`);
    });
  });
}
