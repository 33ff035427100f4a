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

  // that background loading stays within the limits is tested in test/unit/faults/soak.test.ts
  it('finds a case on the last page', async () => {
    await find('lowenbrau zurich');
    await suite.window.quickInput.item('Zürich Löwenbräu: the last one').waitFor();
    assert.equal(suite.api.requests.length, Math.ceil((count - 250) / 100));
    assert.ok(suite.api.requests.every(({ status }) => status === 200));
    await suite.window.quickInput.pick('Zürich Löwenbräu: the last one');
    await suite.window
      .webviewFrame()
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
