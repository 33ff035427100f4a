import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import {
  eachCase,
  hostileTexts,
  hugeTitle,
  pollutingFields,
} from '../../support/fakeApi/faultSamples.ts';
import { useScene } from '../../support/useScene.ts';

describe('text from the API in the window', () => {
  const suite = useScene({
    api: { cases: 14, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'workbench.hover.delay': 100 },
  });
  const requestsElsewhere: string[] = [];

  before(async () => {
    suite.window.page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname.endsWith('.example')) {
        requestsElsewhere.push(request.url());
      }
    });
    await suite.window.row(suite.title(0)).waitFor();
  });

  const refresh = async () => {
    await suite.window.sideBar.hover();
    await suite.window.titleAction('Refresh Cases').click();
  };

  it('fault 35: hostile titles are shown literally in rows, tooltips and the finder', async () => {
    suite.api.addFault({ kind: 'transform', change: hostileTexts, times: Infinity });
    await refresh();
    const row = suite.window.row('<script>globalThis.hacked = true</script>');
    await row.waitFor();
    const rows = suite.window.sideBar.locator('.monaco-list-row');
    assert.equal(await rows.locator('script, img, a[href*="command:"]').count(), 0);
    assert.equal(await rows.getByText('$\u200b(zap)').count(), 1, 'no icon is drawn');
    const texts = (await rows.allInnerTexts()).join();
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    assert.doesNotMatch(texts, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    await suite.window.row('![tracker]').hover();
    const tooltip = suite.window.page.locator('.workbench-hover').getByText('![tracker]');
    await tooltip.first().waitFor();
    assert.equal(await suite.window.page.locator('.workbench-hover img').count(), 0);
    await suite.window.runCommandAndType('ErzyCall: Find Case…', 'icons');
    await suite.window.quickInput.items().getByText('$\u200b(zap)').first().waitFor();
    assert.equal(await suite.window.quickInput.items().locator('.codicon-zap').count(), 0);
    await suite.window.quickInput.cancel();
  });

  it('fault 35: hostile texts are shown literally in the panel and do nothing', async () => {
    for (const record of suite.api.cases.slice(0, 3)) {
      record.title = '<img src="https://tracker.example/x.png" onerror="globalThis.hacked = true">';
      record.firstMessage =
        'Hi <b>you</b> [x](command:workbench.action.closeWindow) \u202Eevil\u202C';
      record.description =
        '<script>globalThis.hacked = true</script><a href="javascript:alert(1)">x</a>';
    }
    await refresh();
    await suite.window.row('tracker.example/x.png').click();
    const page = suite.window.webviewFrame();
    await suite.window.loadedCase().getByRole('heading', { level: 1, name: '<img src=' }).waitFor();
    await page.getByText('U+202E').first().waitFor();
    // marks of the script are links within the page
    const active = 'main :is(img, script, b, iframe, [onerror], a:not([href^="#"]))';
    assert.equal(await page.locator(active).count(), 0);
    assert.deepEqual(suite.window.problems.cspViolations, []);
    assert.deepEqual(requestsElsewhere, []);
  });

  it('fault 28: missing fields have placeholders', async () => {
    suite.api.addFault({ kind: 'transform', change: eachCase(({ id }) => ({ id })) });
    await refresh();
    await suite.window.row('Untitled case').waitFor();
    const spoken = await suite.window.row('Untitled case').getAttribute('aria-label');
    assert.equal(spoken, 'Untitled case, status no status, created unknown date');
  });

  it('fault 36: an unknown status keeps its text and gets a neutral icon', async () => {
    suite.api.addFault({
      kind: 'transform',
      change: eachCase((record) => ({ ...record, status: 'hibernating' })),
    });
    await refresh();
    const row = suite.window.row('status hibernating');
    await row.waitFor();
    assert.equal(await row.locator('.codicon-circle-outline').count(), 1);
  });

  it('fault 37: an invalid date is shown as unknown, and the order stays that of the server', async () => {
    suite.api.addFault({
      kind: 'transform',
      change: eachCase((record, index) =>
        index === 1 ? { ...record, createdAt: '2025-13-45T99:00' } : record,
      ),
    });
    await refresh();
    await suite.window.row('created unknown date').waitFor();
    assert.equal(
      await suite.window.row('created unknown date').getAttribute('data-index'),
      '1',
      'it stays where it was',
    );
  });

  it('fault 38: fields that try to change a prototype have no effect', async () => {
    suite.api.addFault({ kind: 'transform', change: pollutingFields });
    suite.api.cases[5]!.title = 'Polluted';
    await refresh();
    await suite.window.row('Polluted').waitFor();
    assert.equal(await suite.window.rowCount(), 15);
  });

  it('fault 33: a title of megabytes is cut, and the window stays responsive', async () => {
    suite.api.addFault({ kind: 'transform', change: hugeTitle(5) });
    await refresh();
    const row = suite.window.row('Long Long');
    await row.waitFor();
    assert.ok((await row.innerText()).length < 400);
    await suite.window.row(suite.api.cases[6]!.title).click();
    await suite.window
      .loadedCase()
      .getByRole('heading', { level: 1, name: suite.api.cases[6]!.title })
      .waitFor();
  });
});
