import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AccountData } from '../../../src/account/accountData.ts';
import type { RequestWait } from '../../../src/api/budget/requestBudget.ts';
import type { Connection } from '../../../src/account/connection.ts';
import { ApiError } from '../../../src/api/apiError.ts';
import { defaultArrangement } from '../../../src/cases/arrangement.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { CaseRecords } from '../../../src/cases/caseRecords.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { ArrangementStore } from '../../../src/tree/arrangementStore.ts';
import type { CaseTreeNode } from '../../../src/tree/caseOutline.ts';
import { CasesView } from '../../../src/tree/casesView.ts';
import { FakeIgnored } from '../../support/fakes/fakeIgnored.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';
import { makeRecord } from '../../support/makeRecord.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';

const memento = { get: () => undefined, keys: () => [], update: () => Promise.resolve() };

/** A view of VS Code that is visible, and records what it reveals. */
class FakeView {
  visible = true;
  title = '';
  message = '';
  description = '';
  selection: CaseTreeNode[] = [];
  readonly revealed: CaseTreeNode[] = [];
  failure: Error | undefined;
  readonly #selected = new vscode.EventEmitter<void>();
  readonly onDidChangeSelection = this.#selected.event;
  readonly onDidChangeVisibility = new vscode.EventEmitter<void>().event;

  select(...nodes: CaseTreeNode[]) {
    this.selection = nodes;
    this.#selected.fire();
  }

  reveal(node: CaseTreeNode): Promise<void> {
    this.revealed.push(node);
    return this.failure === undefined ? Promise.resolve() : Promise.reject(this.failure);
  }

  dispose() {}
}

/** A cases view over a list of 25 cases, 10 on a page, of which none is loaded. */
async function setUp({ key = true } = {}) {
  const fake = new FakeView();
  const pages = new FakePages(summaries(25));
  const list = new CaseList(pages.fetchPage, () => 10);
  const waits = new vscode.EventEmitter<RequestWait | undefined>();
  const connection = {
    onDidChange: new vscode.EventEmitter<void>().event,
    onDidChangeWait: waits.event,
    onDidChangeAccounts: new vscode.EventEmitter<void>().event,
    readAccount: () =>
      Promise.resolve(
        key ? { source: 'secretStorage', environment: 'live', isOnly: true } : undefined,
      ),
  } as unknown as Connection;
  const arrangement = new ArrangementStore(memento as vscode.Memento);
  await arrangement.change(defaultArrangement);
  const errors: unknown[] = [];
  const logged: string[] = [];
  const view = new CasesView({
    ...{ list, connection, arrangement },
    treeView: fake as unknown as vscode.TreeView<CaseTreeNode>,
    records: new CaseRecords(() => Promise.resolve(makeRecord()), new FakeIgnored()),
    accountData: {
      favorites: new FavoritesAndRecents(new MemoryStore()),
    } as unknown as AccountData,
    showError: (error) => errors.push(error),
    log: { debug: (text) => logged.push(text), warn: () => {}, error: () => {} },
  });
  return { fake, pages, list, waits, arrangement, errors, logged, view };
}

describe('the view of cases', () => {
  it('fault 95: does not fail when a row is removed before it is revealed', async () => {
    const { fake, list, logged, view } = await setUp();
    await list.load();
    fake.failure = new Error('Cannot resolve tree item for element');
    await view.select(list.state.cases[3]!.id);
    assert.equal(fake.revealed.length, 1);
    assert.equal(logged.length, 1);
    await view.select('not in the list');
    assert.equal(fake.revealed.length, 1);
  });

  it('fault 89: reveals no other row of a case whose favorite is selected', async () => {
    const { fake, list, view } = await setUp();
    await list.load();
    const summary = list.state.cases[3]!;
    fake.select({ kind: 'favorite', summary });
    await view.select(summary.id);
    assert.deepEqual(fake.revealed, []);
  });

  it('names the cases of the selected rows once each', async () => {
    const { fake, list, view } = await setUp();
    await list.load();
    const [first, second] = list.state.cases;
    assert.equal(view.selectedAt, 0);
    fake.select(
      { kind: 'favorite', summary: second! },
      { kind: 'favorites' },
      { kind: 'case', summary: first! },
      { kind: 'case', summary: second! },
    );
    assert.deepEqual(view.selectedIds, [second!.id, first!.id]);
    assert.ok(view.selectedAt > 0);
    fake.visible = false;
    assert.equal(view.selectedAt, 0);
  });

  it('fault 90: counts down above the rows, and restores what was there', async () => {
    const { fake, list, waits, arrangement } = await setUp();
    await list.load();
    await arrangement.change({ filter: { ...defaultArrangement.filter, text: 'x' } });
    const { message } = fake;
    assert.match(message, /^Filter: x \(/);
    waits.fire({ until: Date.now() + 90_000, reason: 'rateLimit' });
    assert.match(fake.message, /^Rate limit reached\. Resuming in 1 min \d+ s…$/);
    waits.fire({ until: Date.now() + 20_000, reason: 'unavailable' });
    assert.match(fake.message, /^The server is temporarily unavailable\. Resuming in \d+ s…$/);
    waits.fire(undefined);
    assert.equal(fake.message, message);
  });

  it('fault 91: reports the failure of a command once, where the user sees it', async () => {
    for (const kind of ['noKey', 'unreachable', 'invalidBaseUrl'] as const) {
      const { fake, pages, errors, view } = await setUp();
      for (const visible of [true, false]) {
        fake.visible = visible;
        for (const run of [() => view.refresh(), () => view.loadMore(), () => view.loadAll()]) {
          errors.length = 0;
          pages.failNext(new ApiError(kind));
          await run();
          assert.equal(errors.length, visible ? 0 : 1, kind);
        }
      }
    }
  });

  it('fault 91: reports a refresh that nobody asked for only once, and only with rows', async () => {
    const { fake, pages, list, errors, view } = await setUp();
    pages.failNext(new ApiError('unreachable'));
    await list.load();
    assert.deepEqual(errors, [], 'the view says it in place of the rows');
    await view.refresh();
    fake.visible = false;
    pages.failNext(new ApiError('unreachable'));
    await list.refresh();
    assert.equal(errors.length, 1);
    fake.visible = true;
    pages.failNext(new ApiError('keyRevoked'));
    await list.refresh();
    assert.equal(errors.length, 1, 'the view says it above the rows');
    assert.match(fake.message, /^Last updated .*\. The API key has been revoked\./);
    await list.refresh();
    assert.equal(fake.message, '');
  });

  it('fault 86: says nothing about a filter while there are no rows', async () => {
    const { fake, pages, list, arrangement } = await setUp({ key: false });
    await arrangement.change({ filter: { ...defaultArrangement.filter, text: 'x' } });
    pages.failNext(new ApiError('noKey'));
    await list.load();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([fake.message, fake.title], ['', 'Cases']);
  });
});
