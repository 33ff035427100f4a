import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIdOf } from '../../../src/account/account.ts';
import { CaseCacheFile } from '../../../src/account/caseCacheFile.ts';
import type { Environment } from '../../../src/account/environmentKey.ts';
import { findLeftBehind } from '../../../src/account/leftBehind.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { numberedCache } from './numberedCache.ts';
import { baseUrlOf, Machine } from './setUpAccounts.ts';

const main = 'https://app.erzycall.com';
const proxy = 'https://proxy.example.com';
const local = 'http://127.0.0.1:8080';
const summary = { id: 'case_1', title: 'A', status: 'open', createdAt: 1 };

describe('data that is left behind', () => {
  let machine: Machine;
  let directory: string;
  let file: CaseCacheFile;
  let favorites: FavoritesAndRecents;

  beforeEach(async () => {
    machine = new Machine();
    directory = await mkdtemp(join(tmpdir(), 'erzycall-left-'));
    file = new CaseCacheFile(directory);
    favorites = new FavoritesAndRecents(machine.store);
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  /** Stores a favorite and a list for the account in use at an origin, and returns its ID. */
  async function use(origin: string, environment: Environment = {}): Promise<string> {
    const window = machine.openWindow(environment);
    const id = (await window.read(origin))!.account.id;
    await storeFor(id);
    window.dispose();
    return id;
  }

  async function storeFor(id: string): Promise<void> {
    favorites.useAccount(id);
    await favorites.toggleFavorite(summary);
    await file.write(id, numberedCache(1));
  }

  /** Returns what the next window would remove. */
  async function leftBehind(environment: Environment = {}): Promise<readonly string[]> {
    const window = machine.openWindow(environment);
    const ids = await findLeftBehind([favorites, file], (each) => window.lookup.withoutKeys(each));
    window.dispose();
    return ids;
  }

  // the configured server is not asked, because it may be another one now, or invalid
  for (const origin of [main, proxy, local]) {
    it(`fault 63: the data of the key in the environment remains, as used for ${origin}`, async () => {
      const environment = { ERZYCALL_API_KEY: testKey, ERZYCALL_API_URL: proxy };
      await use(origin, environment);
      const window = machine.openWindow(environment);
      await window.add('Live', baseUrlOf(main), liveKey);
      window.dispose();
      assert.deepEqual(await leftBehind(environment), []);
      const mistyped = { ...environment, ERZYCALL_API_KEY: `"${testKey}` };
      assert.deepEqual(await leftBehind(mistyped), []);
    });
  }

  it('fault 63: the data of the key in the environment is left behind without the variable', async () => {
    const id = await use(proxy, { ERZYCALL_API_KEY: testKey, ERZYCALL_API_URL: proxy });
    assert.deepEqual(await leftBehind(), [id]);
  });

  for (const canListKeys of [true, false]) {
    const when = canListKeys ? 'if VS Code can list keys' : 'if VS Code cannot list keys';

    it(`fault 63: the data of an earlier version remains ${when}`, async () => {
      if (!canListKeys) {
        machine.secrets.forbidListing();
      }
      const origin = 'https://other.example.com';
      machine.secrets.values.set(`apiKey:${origin}`, liveKey);
      await storeFor(keyIdOf(origin, liveKey));
      assert.deepEqual(await leftBehind(), []);
    });

    it(`fault 63: the data of an account without a key is left behind ${when}`, async () => {
      if (!canListKeys) {
        machine.secrets.forbidListing();
      }
      const window = machine.openWindow();
      await window.add('Live', baseUrlOf(main), liveKey);
      window.dispose();
      const id = await use(main);
      machine.secrets.values.clear();
      const environment = { ERZYCALL_API_KEY: testKey };
      assert.deepEqual(await leftBehind(environment), [id]);
    });
  }

  it('fault 63: the data of a key whose server is no longer allowed remains', async () => {
    const origin = 'http://127.0.0.2';
    machine.secrets.values.set(`apiKey:${origin}`, liveKey);
    await storeFor(keyIdOf(origin, liveKey));
    assert.deepEqual(await leftBehind(), []);
  });

  it('fault 63: nothing is left behind while the key ring cannot be read or listed', async () => {
    const window = machine.openWindow();
    await window.add('Live', baseUrlOf(main), liveKey);
    window.dispose();
    await use(main);
    machine.secrets.refused.add('get');
    assert.deepEqual(await leftBehind(), []);
    machine.secrets.refused.add('keys');
    await assert.rejects(leftBehind());
  });
});
