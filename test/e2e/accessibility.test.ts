import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { faultyCase } from '../support/panelCases.ts';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import { useScene } from '../support/useScene.ts';

const themes = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

describe('accessibility of the case panel', () => {
  const suite = useScene({
    api: { cases: [faultyCase] },
    env: { ERZYCALL_API_KEY: liveKey },
  });

  before(async () => {
    await suite.window.row(faultyCase.title).click();
    const page = suite.window.webviewFrame();
    await page.locator('#summary-preview').click();
    await page.getByRole('button', { name: 'Load Recent Calls' }).click();
    await page
      .getByRole('table', { name: 'Recent calls' })
      .or(page.getByText('No calls yet'))
      .waitFor();
  });

  for (const theme of themes) {
    it(`has no violation in ${theme}`, async () => {
      await suite.window.setSetting('workbench.colorTheme', theme);
      const frame = await panelFrame(suite.window);
      const kind = theme.includes('High Contrast') ? 'high-contrast' : theme.split(' ')[1]!;
      await frame.waitForSelector(`body[class*="${kind.toLowerCase()}"]`);
      assert.deepEqual(await violations(frame), []);
    });
  }
});

function panelFrame(window: Workbench): Promise<Frame> {
  return waitFor('the frame of the panel', async () => {
    for (const frame of window.page.frames()) {
      if ((await frame.locator('h1').count()) === 1 && frame.url().includes('fake.html')) {
        return frame;
      }
    }
    return undefined;
  });
}

/** The violations that axe reports, as "rule: selector". */
async function violations(frame: Frame): Promise<string[]> {
  // evaluated by the browser itself, so the page's content security policy does not apply
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await runner.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join()}`));
  });
}
