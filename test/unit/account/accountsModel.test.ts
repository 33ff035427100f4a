import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Accounts } from '../../../src/account/accounts.ts';
import { findLeftBehind } from '../../../src/account/leftBehind.ts';
import { SeenCases } from '../../../src/account/seenCases.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { liveKey, secondLiveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { baseUrlOf, Machine } from './setUpAccounts.ts';

const urls = [baseUrlOf('https://app.erzycall.com'), baseUrlOf('https://example.com')];
const kinds = ['add', 'switch', 'rotate', 'rename', 'remove', 'open', 'reload', 'lose'] as const;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    window: fc.nat(1),
    url: fc.constantFrom(...urls),
    /** Which of the accounts that exist. */
    index: fc.nat(5),
    key: fc.constantFrom(liveKey, secondLiveKey, testKey),
  }),
  { maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** A window that stores data for the account in use, as the extension does. */
class Window {
  readonly accounts: Accounts;
  readonly favorites: FavoritesAndRecents;
  readonly seen: SeenCases;
  #id: string | undefined;

  constructor(machine: Machine) {
    this.accounts = machine.openWindow();
    this.favorites = new FavoritesAndRecents(machine.store);
    this.seen = new SeenCases({
      store: machine.store,
      readAccount: () =>
        Promise.resolve(
          this.#id === undefined ? undefined : this.accounts.lookup.index.find(this.#id),
        ),
      onError: (error) => assert.fail(String(error)),
    });
    this.accounts.onRemove(({ id }) => this.#forget(id));
  }

  /** Opens a case. Returns the ID of the account in use. */
  async open(origin: string): Promise<string | undefined> {
    this.#id = (await this.accounts.read(origin))?.account.id;
    this.favorites.useAccount(this.#id);
    await this.favorites.noteOpened({ id: 'case_1', title: 'A', status: 'open', createdAt: 1 });
    await this.seen.markSeen({ id: 'case_1', hash: 'hash', text: 'text' });
    return this.#id;
  }

  async cleanUp(): Promise<void> {
    const ids = await findLeftBehind([this.favorites, this.seen], () =>
      this.accounts.lookup.idsWithKeys(undefined),
    );
    await Promise.all(ids.map((id) => this.#forget(id)));
  }

  async #forget(id: string): Promise<void> {
    this.seen.forget(id);
    await this.favorites.forget(id);
  }
}

/** What should exist. */
interface Expected {
  /** The keys of accounts, by ID. */
  readonly keys: Map<string, string>;
  /** The IDs of accounts that a case was opened with. */
  readonly data: Set<string>;
}

async function run(step: Step, window: Window, machine: Machine, expected: Expected) {
  const { accounts } = window;
  const { index } = accounts.lookup;
  const all = index.all();
  const account = all.length === 0 ? undefined : all[step.index % all.length];
  if (step.kind === 'add') {
    await accounts.add(accounts.lookup.freeName(step.url.origin), step.url, step.key);
    expected.keys.set(index.activeId(step.url.origin)!, step.key);
  } else if (step.kind === 'open') {
    const id = await window.open(step.url.origin);
    if (id !== undefined) {
      expected.data.add(id);
    }
  } else if (account !== undefined) {
    switch (step.kind) {
      case 'switch':
        await accounts.switchTo(account);
        assert.equal((await accounts.lookup.activeStored(account.origin))?.id, account.id);
        break;
      case 'rotate':
        await accounts.replaceKey(account, baseUrlOf(account.url), step.key);
        expected.keys.set(account.id, step.key);
        break;
      case 'rename':
        await accounts.rename(account, `Renamed ${step.index}`);
        break;
      case 'remove':
        await accounts.remove(account);
        expected.keys.delete(account.id);
        expected.data.delete(account.id);
        break;
      case 'lose':
        machine.secrets.values.delete(`apiKey:${account.origin}#${account.id}`);
        expected.keys.delete(account.id);
        break;
      case 'reload':
        break;
    }
  }
}

describe('accounts and their data', () => {
  it('faults 60, 63: any sequence of changes leaves exactly the data of accounts that have keys', () =>
    fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const machine = new Machine();
        const windows = [new Window(machine), new Window(machine)];
        const expected: Expected = { keys: new Map(), data: new Set() };
        /** Whoever starts removes the data that others left behind. */
        const reload = async (position: number) => {
          windows[position]!.accounts.dispose();
          windows[position] = new Window(machine);
          await windows[position].cleanUp();
          for (const id of [...expected.data].filter((each) => !expected.keys.has(each))) {
            expected.data.delete(id);
          }
        };
        for (const step of sequence) {
          if (step.kind === 'reload') {
            await reload(step.window);
          } else {
            await run(step, windows[step.window]!, machine, expected);
          }
          for (const { accounts } of windows) {
            for (const { origin } of urls) {
              const found = await accounts.read(origin);
              assert.equal(found?.key, found && expected.keys.get(found.account.id));
              assert.ok(found === undefined || found.account.origin === origin);
            }
          }
        }
        await reload(0);
        const { favorites, seen, accounts } = windows[0]!;
        assert.deepEqual(new Set(favorites.accountIds()), expected.data);
        assert.deepEqual(new Set(seen.accountIds()), expected.data);
        assert.deepEqual(new Set(machine.secrets.values.values()), new Set(expected.keys.values()));
        accounts.dispose();
        windows[1]!.accounts.dispose();
      }),
      { numRuns: 200 },
    ));
});
