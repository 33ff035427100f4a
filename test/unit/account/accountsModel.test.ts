import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Account, keyIdOf } from '../../../src/account/account.ts';
import type { AccountKey } from '../../../src/account/accountLookup.ts';
import type { Accounts } from '../../../src/account/accounts.ts';
import type { Environment } from '../../../src/account/environmentKey.ts';
import { findLeftBehind } from '../../../src/account/leftBehind.ts';
import { isApiError } from '../../../src/api/apiError.ts';
import { SeenCases } from '../../../src/account/seenCases.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { liveKey, secondLiveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { baseUrlOf, Machine } from './setUpAccounts.ts';

const urls = [
  'https://app.erzycall.com',
  'https://example.com',
  'https://proxy.example.com',
  'http://localhost:3000',
].map(baseUrlOf);
const kinds = [
  ...(['add', 'switch', 'useVariable', 'rotate', 'rename', 'remove'] as const),
  ...(['open', 'reload', 'lose'] as const),
];

const variableKey = `${testKey}variable`;
const environments: readonly Environment[] = [
  {},
  { ERZYCALL_API_KEY: variableKey },
  { ERZYCALL_API_KEY: variableKey, ERZYCALL_API_URL: 'https://proxy.example.com/api/v1' },
];

/** The IDs of the accounts that exist because of the environment. */
function variableIds({ ERZYCALL_API_KEY: key, ERZYCALL_API_URL: url }: Environment): Set<string> {
  const allowed = ['https://app.erzycall.com', 'http://localhost:3000'];
  const origins = url === undefined ? allowed : [...allowed, 'https://proxy.example.com'];
  return new Set(key === undefined ? [] : origins.map((origin) => keyIdOf(origin, key)));
}

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
  /** The account in use when a case was last opened. */
  #account: AccountKey | undefined;

  constructor(machine: Machine, environment: Environment) {
    this.accounts = machine.openWindow(environment);
    this.favorites = new FavoritesAndRecents(machine.store);
    this.seen = new SeenCases({
      store: machine.store,
      readAccount: () => Promise.resolve(this.#account && this.#withKey(this.#account)),
      onError: (error) => assert.fail(String(error)),
    });
    this.accounts.onRemove(({ id }) => this.#forget(id));
  }

  /** Reads the account in use; undefined if there is none. */
  async read(origin: string): Promise<AccountKey | undefined> {
    try {
      return await this.accounts.read(origin);
    } catch (error) {
      assert.ok(isApiError(error, 'invalidKeyVariable') && error.code === 'otherServer');
      return undefined;
    }
  }

  /** Opens a case. Returns the ID of the account in use. */
  async open(origin: string): Promise<string | undefined> {
    this.#account = await this.read(origin);
    const id = this.#account?.account.id;
    this.favorites.useAccount(id);
    await this.favorites.noteOpened({ id: 'case_1', title: 'A', status: 'open', createdAt: 1 });
    await this.seen.markSeen({ id: 'case_1', hash: 'hash', text: 'text' });
    return id;
  }

  async cleanUp(): Promise<void> {
    const ids = await findLeftBehind([this.favorites, this.seen], (each) =>
      this.accounts.lookup.withoutKeys(each),
    );
    await Promise.all(ids.map((id) => this.#forget(id)));
  }

  /** Returns the account if it was not removed since then. */
  #withKey({ account, source }: AccountKey): Account | undefined {
    return source === 'environment' ? account : this.accounts.lookup.index.find(account.id);
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
  /** See {@link variableIds}. */
  readonly variableIds: ReadonlySet<string>;
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
  } else if (step.kind === 'useVariable') {
    const { origin } = step.url;
    const id = keyIdOf(origin, variableKey);
    if (expected.variableIds.has(id)) {
      await accounts.switchTo({ id, origin, name: '' });
      assert.equal((await accounts.read(origin))?.account.id, id);
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
      fc.asyncProperty(steps, fc.constantFrom(...environments), fc.boolean(), async (...sample) => {
        const [sequence, environment, canListKeys] = sample;
        const machine = new Machine();
        if (!canListKeys) {
          machine.secrets.forbidListing();
        }
        const open = () => new Window(machine, environment);
        const windows = [open(), open()];
        const expected: Expected = {
          keys: new Map(),
          data: new Set(),
          variableIds: variableIds(environment),
        };
        /** Whoever starts removes the data that others left behind. */
        const reload = async (position: number) => {
          windows[position]!.accounts.dispose();
          windows[position] = open();
          await windows[position].cleanUp();
          for (const id of expected.data) {
            if (!expected.keys.has(id) && !expected.variableIds.has(id)) {
              expected.data.delete(id);
            }
          }
        };
        for (const step of sequence) {
          if (step.kind === 'reload') {
            await reload(step.window);
          } else {
            await run(step, windows[step.window]!, machine, expected);
          }
          for (const window of windows) {
            for (const { origin } of urls) {
              const found = await window.read(origin);
              if (found?.source === 'environment') {
                assert.ok(expected.variableIds.has(found.account.id));
              } else {
                assert.equal(found?.key, found && expected.keys.get(found.account.id));
              }
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
