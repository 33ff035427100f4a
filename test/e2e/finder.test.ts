import assert from 'node:assert/strict';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { useScene } from '../support/useScene.ts';
import { waitUntil } from '../support/waitFor.ts';

const count = 1_200;

describe('the finder with more cases than are loaded', () => {
  const suite = useScene({
    api: { cases: count, fullRecords: false },
    env: { ERZYCALL_API_KEY: liveKey },
    prepare: ({ api }) => {
      api.cases[count - 1]!.title = 'Zürich Löwenbräu: the last one';
      api.cases[180]!.title = 'Needle in the second hundred';
      api.cases[290]!.title = 'Offer Zebra2025 for winter';
    },
  });

  before(() => suite.window.row(suite.title(0)).waitFor());

  const command = 'ErzyCall: Find Case…';
  const find = (text: string) => suite.window.runCommandAndType(command, text);

  it('sends no request while something matches', async () => {
    const words = suite.title(2).toLowerCase().split(/\W+/).reverse().join(' ');
    await find(words);
    await suite.window.quickInput.item(suite.title(2)).waitFor();
    await suite.window.quickInput.items().getByText('50 cases searched').waitFor();
    await suite.window.quickInput.cancel();
    assert.deepEqual(suite.api.requests, []);
  });

  it('loads more pages when nothing matches, and no more than needed', async () => {
    await find('needle hundred');
    await suite.window.quickInput.item('Needle in the second hundred').waitFor();
    // 50 cases were loaded; the match is on the second further page of 100
    await suite.window.quickInput.items().getByText('250 cases searched').waitFor();
    assert.equal(suite.api.requests.length, 2);
    await suite.window.quickInput.cancel();
  });

  it('stops as soon as it is closed', async () => {
    const held = suite.api.addFault({ kind: 'hold', match: ({ query }) => 'cursor' in query });
    await find('matches nothing at all');
    await suite.api.waitForRequests(1);
    await suite.window.quickInput.cancel();
    await suite.api.waitFor(([request]) => request!.aborted);
    held.dispose();
    assert.equal(await suite.window.rowCount(), 251);
    assert.equal(suite.api.requests.length, 1);
  });

  it('fault 97: takes a word with a digit for an ID and for a title', async () => {
    await find('zebra2025');
    const id = suite.window.quickInput.items().filter({ hasText: 'Open the case with this ID' });
    await id.waitFor();
    await suite.window.quickInput.item('Offer Zebra2025 for winter').waitFor();
    assert.equal(suite.api.requests.length, 1);
    const [first] = await suite.window.quickInput.labels();
    assert.equal(first, 'Offer Zebra2025 for winter', 'the case comes before the guess');
    await suite.window.quickInput.cancel();
  });

  it('fault 96: takes an address of the dashboard for an ID, and asks only the API', async () => {
    const { id, title } = suite.api.cases[400]!;
    const address = `https://dashboard.example/cases/${id}/?tab=script#prompt`;
    await find(address);
    await suite.window.quickInput
      .items()
      .filter({ hasText: 'Open the case with this ID' })
      .filter({ hasText: id })
      .waitFor();
    await suite.window.quickInput.accept();
    const heading = { level: 1, name: title } as const;
    await suite.window.webviewFrame().getByRole('heading', heading).waitFor();
    await suite.window.waitUntilWebviewHasFocus();
    await suite.window.runCommandAndType('ErzyCall: Open Case by ID…', address);
    await suite.window.quickInput.accept();
    await suite.window.quickInput.waitUntilClosed();
    assert.deepEqual(
      suite.api.requests.map(({ path }) => path),
      [`/api/v1/cases/${id}`],
    );
    await suite.window.runCommand('View: Close All Editors');
  });

  it('fault 98: closing it leaves alone what the view loads', async () => {
    // without the row that loads more
    const loaded = (await suite.window.rowCount()) - 1;
    const held = suite.api.addFault({ kind: 'hold', match: ({ query }) => 'cursor' in query });
    await suite.window.openSideBarView('ErzyCall');
    const list = suite.window.sideBar.locator('.monaco-list').first();
    await list.press('End');
    await list.press('Enter');
    await suite.api.waitForRequests(1);
    await find('nothing matches this');
    await suite.window.quickInput.items().getByText('Searching all cases…').waitFor();
    await suite.window.quickInput.cancel();
    held.release();
    await suite.window.row(suite.title(loaded)).waitFor();
    assert.deepEqual(
      suite.api.requests.map(({ status }) => status),
      [200],
    );
  });

  // that background loading stays within the limits is tested in test/unit/faults/soak.test.ts
  it('finds a case on the last page', async () => {
    await find('lowenbrau zurich');
    await suite.window.quickInput.item('Zürich Löwenbräu: the last one').waitFor();
    assert.equal(suite.api.requests.length, Math.ceil((count - 400) / 100));
    assert.ok(suite.api.requests.every(({ status }) => status === 200));
    await suite.window.quickInput.pick('Zürich Löwenbräu: the last one');
    await suite.window
      .loadedCase()
      .getByRole('heading', { level: 1, name: 'Zürich Löwenbräu: the last one' })
      .waitFor();
  });

  it('shows recently opened cases first while the box is empty', async () => {
    await suite.window.waitUntilWebviewHasFocus();
    await suite.window.runCommand(command);
    await waitUntil('the recent case on top', async () =>
      (await suite.window.quickInput.items().first().innerText()).includes('Zürich Löwenbräu'),
    );
    await suite.window.quickInput.cancel();
    assert.deepEqual(suite.api.requests, []);
  });
});
