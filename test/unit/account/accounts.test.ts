import assert from 'node:assert/strict';
import { keyIdOf } from '../../../src/account/account.ts';
import type { Accounts } from '../../../src/account/accounts.ts';
import { isApiError } from '../../../src/api/apiError.ts';
import { liveKey, secondLiveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { baseUrlOf, Machine } from './setUpAccounts.ts';

const here = baseUrlOf('https://app.erzycall.com');
const elsewhere = baseUrlOf('https://example.com/proxy');
const { origin } = here;

describe('Accounts', () => {
  let machine: Machine;
  let accounts: Accounts;

  beforeEach(() => {
    machine = new Machine();
    accounts = machine.openWindow();
  });
  afterEach(() => accounts.dispose());

  const inUse = async () => {
    const found = await accounts.read(origin);
    return found && `${found.account.name}: ${found.key}`;
  };
  const named = (name: string) => accounts.lookup.index.all().find((each) => each.name === name)!;

  it('uses the account that was added last, and the one that was switched to', async () => {
    assert.equal(await inUse(), undefined);
    await accounts.add('Live', here, liveKey);
    await accounts.add('Test', here, testKey);
    assert.equal(await inUse(), `Test: ${testKey}`);
    await accounts.switchTo(named('Live'));
    assert.equal(await inUse(), `Live: ${liveKey}`);
  });

  it('returns a key only for the origin that it was stored for', async () => {
    await accounts.add('Other', elsewhere, liveKey);
    assert.equal(await inUse(), undefined);
    machine.store.values.set('accounts', [{ ...named('Other'), origin, url: origin }]);
    assert.equal(await inUse(), undefined, 'even if the index was edited');
  });

  it('fault 56: a new key does not change the account, and is reported once', async () => {
    await accounts.add('Live', here, liveKey);
    const before = await accounts.read(origin);
    const events: string[] = [];
    accounts.onDidChange((each) => events.push(each));
    await accounts.replaceKey(named('Live'), here, secondLiveKey);
    const after = await accounts.read(origin);
    assert.equal(after?.account.id, before?.account.id);
    assert.notEqual(after?.keyId, before?.keyId);
    assert.deepEqual(events, [origin]);
  });

  it('fault 58: storing the same key again is reported, and also announced to other windows', async () => {
    await accounts.add('Live', here, liveKey);
    const other = machine.openWindow();
    const events: string[] = [];
    accounts.onDidChange(() => events.push('changed'));
    other.onDidStoreKey(() => events.push('stored'));
    await accounts.replaceKey(named('Live'), here, liveKey);
    assert.deepEqual(events, ['stored', 'changed']);
    other.dispose();
  });

  it('fault 57: removing an account forgets that account only, and uses another', async () => {
    await accounts.add('Live', here, liveKey);
    await accounts.add('Test', here, testKey);
    const forgotten: string[] = [];
    accounts.onRemove(({ name }) => Promise.resolve(void forgotten.push(name)));
    await accounts.remove(named('Test'));
    assert.deepEqual(forgotten, ['Test']);
    assert.equal(await inUse(), `Live: ${liveKey}`);
    assert.deepEqual([...machine.secrets.values.values()], [liveKey]);
  });

  for (const [action, run] of [
    ['get', () => accounts.read(origin)],
    ['store', () => accounts.add('Second', here, secondLiveKey)],
    ['store', () => accounts.replaceKey(named('Live'), here, secondLiveKey)],
    ['delete', () => accounts.remove(named('Live'))],
  ] as const) {
    it(`fault 59: a key ring that refuses to ${action} changes nothing and quotes nothing`, async () => {
      await accounts.add('Live', here, liveKey);
      machine.secrets.refused.add(action);
      await assert.rejects(run, (error) => isApiError(error, 'keyRing'));
      machine.secrets.refused.clear();
      assert.equal(await inUse(), `Live: ${liveKey}`);
      assert.equal(accounts.lookup.index.all().length, 1);
      assert.ok(machine.logged.length > 0 && !machine.logged.join().includes(liveKey));
    });
  }

  it('fault 59: the key in the environment is used if the key ring cannot be read', async () => {
    accounts = machine.openWindow({ ERZYCALL_API_KEY: testKey });
    await accounts.add('Live', here, liveKey);
    machine.secrets.refused.add('get');
    assert.equal((await accounts.read(origin))?.source, 'environment');
  });

  it('fault 61: keys that the index does not list are listed again, under a free name', async () => {
    await accounts.add('Live', here, liveKey);
    await accounts.add('Other', elsewhere, testKey);
    for (const damaged of [undefined, 7, 'x', [null, 7, {}, { id: '../x' }]]) {
      machine.store.values.set('accounts', damaged);
      await accounts.lookup.reconcile();
      assert.equal(await inUse(), `Default: ${liveKey}`);
      assert.equal(accounts.lookup.index.ofOrigin(elsewhere.origin)[0]?.environment, 'test');
    }
  });

  it('fault 62: the only key of a server becomes the account “Default” with its data', async () => {
    machine.secrets.values.set(`apiKey:${origin}`, liveKey);
    const found = await accounts.read(origin);
    assert.equal(found?.account.name, 'Default');
    assert.equal(found.account.id, keyIdOf(origin, liveKey));
    await accounts.replaceKey(named('Default'), here, secondLiveKey);
    assert.equal((await accounts.read(origin))?.account.id, found.account.id);
    await accounts.remove(named('Default'));
    assert.equal(machine.secrets.values.size, 0);
  });

  it('stores no key in the index', async () => {
    await accounts.add('Live', here, liveKey);
    assert.ok(!JSON.stringify([...machine.store.values]).includes('ek_'));
  });

  it('lists accounts with what tells them apart', async () => {
    await accounts.add('Live', here, liveKey);
    await accounts.add('Test', here, testKey);
    await accounts.add('Other', elsewhere, secondLiveKey);
    machine.secrets.values.delete(`apiKey:${origin}#${named('Live').id}`);
    const listed = await accounts.lookup.list(origin);
    assert.deepEqual(
      listed.map(({ account, environment, active, hasKey }) => [
        ...[account.name, environment, active, hasKey],
      ]),
      [
        ['Live', 'live', false, false],
        ['Test', 'test', true, true],
        ['Other', 'live', true, true],
      ],
    );
  });

  it('renames an account', async () => {
    await accounts.add('Live', here, liveKey);
    await accounts.rename(named('Live'), 'Customer');
    assert.equal(await inUse(), `Customer: ${liveKey}`);
  });
});
