import assert from 'node:assert/strict';
import { liveKey, testKey } from '../support/fakeApi/demoKeys.ts';
import { bareCase, faultyCase, soundCase } from '../support/panelCases.ts';
import { usePanelScene } from '../support/panelScene.ts';
import { removeStoredKey, setKey } from '../support/scene.ts';
import { storedInBrowser } from './storedInBrowser.ts';

describe('what the case panel requests and stores', () => {
  const stage = usePanelScene();

  it('lists recent calls on request, with masked phone numbers', async () => {
    await stage.open(faultyCase.title);
    assert.equal(
      stage.paths().some((path) => path.startsWith('calls')),
      false,
    );
    stage.api.clearLog();
    await stage.page.getByRole('button', { name: 'Load Recent Calls' }).press('Enter');
    const table = stage.page.getByRole('table', { name: 'Recent calls' });
    await table.waitFor();
    const text = await table.innerText();
    assert.match(text, /Ended\s+\+49 ••• 23\s+\+15 ••• 56[\s\S]+1 min 32 s/);
    assert.doesNotMatch(await stage.page.locator('body').innerHTML(), /4915112345|5550123/);
    assert.deepEqual(
      stage.api.requests.map(({ path, query }) => [path, query]),
      [['/api/v1/calls', { caseId: faultyCase.id, limit: '10' }]],
    );
    assert.equal(await stage.focused(), 'loadCalls');
  });

  it('says that a case has no calls, or why they could not be loaded', async () => {
    await stage.open(soundCase.title);
    const fault = stage.api.addFault({
      kind: 'error',
      status: 500,
      match: { path: '/api/v1/calls' },
      times: 1,
    });
    await stage.page.getByRole('button', { name: 'Load Recent Calls' }).click();
    await stage.page.locator('#calls').getByText('reported a server error').waitFor();
    assert.equal(fault.hits, 1);
    await stage.page.locator('#calls').getByRole('button', { name: 'Retry' }).click();
    await stage.page.getByText('No calls yet').waitFor();
  });

  it('marks the row of a case with errors', async () => {
    const label = await stage.window.row(faultyCase.title).getAttribute('aria-label');
    assert.match(label ?? '', /script has errors$/);
    assert.doesNotMatch(
      (await stage.window.row(soundCase.title).getAttribute('aria-label')) ?? '',
      /errors/,
    );
  });

  it('shows what changed since the last look', async () => {
    await stage.open(soundCase.title);
    assert.equal(await stage.page.locator('.changed').count(), 0);
    await stage.open(bareCase.title);
    const record = stage.api.cases.find(({ id }) => id === soundCase.id)!;
    record.firstMessage = 'Good evening {{name}}.';
    await stage.open(soundCase.title);
    await stage.page.getByText('Updated since you last looked').waitFor();
    await stage.page.getByRole('button', { name: 'Show Changes' }).click();
    const diff = stage.window.page.locator('.monaco-diff-editor');
    await diff.locator('.original', { hasText: 'how' }).waitFor();
    await diff.locator('.modified', { hasText: 'evening' }).waitFor();
    assert.deepEqual((await stage.window.editorTabs()).at(-1), 'Sound script: seen before ↔ now');
    await stage.window.runCommand('View: Close Editor');
    await stage.page.locator('#refresh').click();
    await stage.page.locator('.changed').waitFor({ state: 'detached' });
  });

  it('shows hostile text as text', async () => {
    const asked: string[] = [];
    stage.window.page.on('request', (request) => asked.push(request.url()));
    await stage.open('Hostile script');
    await stage.page.locator('#summary-preview').click();
    await stage.page.locator('#summary-raw').click();
    await stage.page.locator('#raw-json pre').waitFor();
    await stage.page
      .getByLabel('agent', { exact: true })
      .fill('<img src=x onerror=globalThis.pwned=1>');
    for (const link of await stage.page.locator('.findings a').all()) {
      await link.click();
    }
    const content = stage.page.locator('#content');
    assert.equal(await content.locator('script, img, iframe, object, form, style').count(), 0);
    const odd = await content.evaluate((root) =>
      [
        ...(root as unknown as { querySelectorAll(all: string): Iterable<Node> }).querySelectorAll(
          '*',
        ),
      ]
        .flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`))
        // the page sets one style itself, a number
        .filter((attribute) => !/^style=contain-intrinsic-height: auto [\d.]+rem;$/.test(attribute))
        .filter((attribute) => /^(?:on|style=|src)|^href=(?!#)/.test(attribute)),
    );
    assert.deepEqual(odd, []);
    assert.equal(await content.evaluate(() => 'pwned' in globalThis), false);
    assert.ok((await content.innerText()).includes('U+202E'), 'overrides are named');
    assert.deepEqual(stage.window.problems.cspViolations, []);
    assert.deepEqual(stage.window.problems.uncaughtErrors, []);
    assert.deepEqual(
      asked.filter((url) => url.includes('evil')),
      [],
    );
  });

  it('is restored after a reload without typed values, which are never stored', async () => {
    await stage.open(faultyCase.title);
    await stage.page.locator('#summary-preview').click();
    await stage.page.getByLabel('agent', { exact: true }).fill('Zaphod');
    await stage.window.reload();
    const field = stage.page.getByLabel('agent', { exact: true });
    await field.waitFor();
    assert.equal(await field.inputValue(), '');
    const stored = await storedInBrowser(stage.window.page);
    assert.match(stored, /case_faulty/);
    assert.doesNotMatch(stored, /Zaphod|send_fax|Good evening|Erzy Ltd/);
  });

  it('knows after a reload that a case changed, but not what it was before', async () => {
    const record = stage.api.cases.find(({ id }) => id === soundCase.id)!;
    record.firstMessage = 'Good night {{name}}.';
    await stage.open(soundCase.title);
    await stage.page.getByText('Updated since you last looked').waitFor();
    assert.equal(await stage.page.getByRole('button', { name: 'Show Changes' }).count(), 0);
  });

  it('names the scope that the key needs for calls', async () => {
    stage.api.keys.set(liveKey, { scopes: ['cases:read'], state: 'active' });
    await stage.page.getByRole('button', { name: 'Load Recent Calls' }).click();
    const section = stage.page.locator('#calls');
    await section.getByText('The API key lacks the scope calls:read').waitFor();
    // it opens the browser, so that the test does not press it
    await section.getByRole('button', { name: 'Open Dashboard' }).waitFor();
  });

  it('deletes the hashes of seen cases with their key, and those of no other key', async () => {
    /** The accounts that have something stored. */
    const seenAccounts = async () => {
      await stage.window.reload();
      await stage.window.loadedCase().getByRole('heading', { level: 1 }).waitFor();
      const stored = /seenCases\\*":(\[.*?\]\])/.exec(
        await storedInBrowser(stage.window.page),
      )?.[1];
      const entries = JSON.parse((stored ?? '[]').replaceAll('\\', '')) as [
        string,
        string,
        string,
      ][];
      return new Set(entries.map(([account]) => account));
    };
    const fromEnvironment = await seenAccounts();
    assert.equal(fromEnvironment.size, 1);
    await setKey(stage.window, testKey);
    await stage.page.getByText('Created').first().waitFor();
    assert.equal((await seenAccounts()).size, 2);
    await removeStoredKey(stage.window);
    assert.deepEqual(await seenAccounts(), fromEnvironment);
  });
});

interface Node {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}
