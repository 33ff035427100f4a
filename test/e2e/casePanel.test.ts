import assert from 'node:assert/strict';
import { waitUntil } from '../support/waitFor.ts';
import { bareCase, faultyCase, longCase, soundCase } from '../support/panelCases.ts';
import { readUserSettings } from '../support/vscode/profileSettings.ts';
import { usePanelScene } from '../support/panelScene.ts';

describe('the script in the case panel', () => {
  const stage = usePanelScene();

  it('reports what is wrong with a script and what that means on the phone', async () => {
    await stage.open(faultyCase.title);
    const findings = stage.page.locator('.findings li');
    const texts = await findings.allInnerTexts();
    for (const [start, part] of [
      ['Error', '“{{order_id}” is not closed with two braces. It is spoken as written.'],
      ['Error', '{{mnoth}} is not declared'],
      ['Error', 'Did you mean {{month}}?'],
      ['Error', '{{internal_code}} is not declared'],
      ['Warning', 'send_fax'],
      ['Warning', '{{agent}} has no default'],
      ['Hint', 'The default of {{month}} will go out of date. Calls will keep saying “March 2025”'],
    ] as const) {
      assert.ok(
        texts.some((text) => text.startsWith(start) && text.includes(part)),
        `${start}: ${part} in ${texts.join('\n')}`,
      );
    }
    assert.deepEqual(stage.paths(), ['cases', `cases/${faultyCase.id}`]);
  });

  it('marks each variable by its kind, and names the kind for screen readers', async () => {
    const marks = stage.page.locator('.section-firstMessage .mark');
    assert.deepEqual(await marks.allInnerTexts(), [
      '{{name}}',
      '{{agent}}',
      '{{company}}',
      '{{order_id}\n(left as written)',
      '{{ mnoth }}',
    ]);
    for (const name of [
      '{{name}}, variable filled in from the contact',
      '{{agent}}, declared variable',
      '{{ mnoth }}, undeclared variable',
    ]) {
      await stage.page.getByRole('link', { name }).first().waitFor();
    }
  });

  it('links a mark to its row and back, by keyboard', async () => {
    await stage.page.getByRole('link', { name: '{{ mnoth }}' }).press('Enter');
    const row = stage.page.locator('tr:focus');
    await row.waitFor();
    assert.match(await row.innerText(), /mnoth[\s\S]*Not declared/);
    await stage.page.locator('tr:focus a').press('Enter');
    assert.equal(await stage.focused(), 'mark-firstMessage-4');
  });

  it('links a finding to its place in the script', async () => {
    const finding = (text: string) => stage.page.locator('.findings li').filter({ hasText: text });
    await finding('send_fax').getByRole('link').first().click();
    await stage.page.locator('.section-prompt mark:focus', { hasText: 'send_fax' }).waitFor();
    await finding('will go out of date').getByRole('link').first().click();
    await stage.page.locator('tr:focus', { hasText: 'March 2025' }).waitFor();
  });

  it('links a finding to all its places', async () => {
    const finding = stage.page.locator('.findings li').filter({ hasText: '{{agent}} has no' });
    const places = await finding.getByRole('link').allInnerTexts();
    assert.deepEqual(places, ['Show in first message', 'Show in prompt', 'Show variable']);
    await finding.getByRole('link', { name: 'Show in prompt' }).click();
    await stage.page.locator('.section-prompt a:focus', { hasText: '{{agent}}' }).waitFor();
  });

  it('ignores a check in the user settings and says how to undo that', async () => {
    const finding = stage.page.locator('.findings li').filter({ hasText: 'send_fax' });
    await finding.getByRole('button', { name: 'Ignore tool-not-attached' }).click();
    await finding.waitFor({ state: 'detached' });
    await stage.window.page
      .locator('.part.statusbar', { hasText: 'To undo this, remove it from the setting' })
      .waitFor();
    await stage.page.getByText('1 finding is ignored in the settings.').waitFor();
    assert.deepEqual((await readUserSettings(stage.profileDir))['erzycall.scriptCheck.ignore'], [
      'erzycall/tool-not-attached',
    ]);
    await stage.window.setSetting('erzycall.scriptCheck.ignore', []);
    await finding.waitFor();
  });

  it('removes the warning from the row when all errors of the case are ignored', async () => {
    const row = stage.window.sideBar.locator('.monaco-list-row[aria-label*="script has errors"]');
    await row.filter({ hasText: faultyCase.title }).waitFor();
    await stage.window.setSetting('erzycall.scriptCheck.ignore', [
      'erzycall/undeclared-variable',
      'erzycall/malformed-braces',
    ]);
    await row.waitFor({ state: 'detached' });
    await stage.window.setSetting('erzycall.scriptCheck.ignore', []);
    await row.filter({ hasText: faultyCase.title }).waitFor();
  });

  it('copies the texts unchanged, without marks', async () => {
    for (const part of ['firstMessage', 'prompt'] as const) {
      await stage.page.locator(`#copy-${part}`).click();
      await waitUntil(
        'the clipboard',
        async () => (await stage.window.clipboard()) === faultyCase[part],
      );
    }
  });

  it('previews the texts with values, and lists what would be spoken literally', async () => {
    await stage.page.locator('#summary-preview').click();
    const field = (name: string) => stage.page.getByLabel(name, { exact: true });
    const outcome = stage.page.locator('.section-preview .outcome');
    assert.equal(await field('company').inputValue(), 'Erzy Ltd');
    assert.match(await outcome.innerText(), /^5 places[^:]+as written:\s+\{\{name\}\}/);
    await field('name').fill('Ada {{agent}}');
    await field('agent').fill('Sam');
    const spoken = stage.page.locator('.filled.firstMessage .script');
    assert.equal(
      (await spoken.innerText()).replaceAll('\n(left as written)\n', ''),
      'Hello Ada {{agent}}, this is Sam of Erzy Ltd. Order {{order_id} ships in {{ mnoth }}.',
    );
    assert.match(
      await outcome.innerText(),
      /^4 places[^:]+:\s+\{\{agent\}\}\s+\{\{order_id\}\s+\{\{ mnoth \}\}\s+\{\{internal_code\}\} \(in the prompt\)/,
    );
    const prompt = stage.page.locator('.filled.prompt .script');
    assert.match(await prompt.innerText(), /^You are Sam\./);
    await waitUntil('the announcement', async () => {
      const announced = await stage.page.locator('#announcer').textContent();
      return announced?.startsWith('4 places') === true;
    });
  });

  it('keeps typed values while the panel is hidden', async () => {
    await stage.window.runCommand('File: New Untitled Text File');
    await stage.window.runCommand('View: Close Editor');
    const field = stage.page.getByLabel('agent', { exact: true });
    await field.waitFor();
    assert.equal(await field.inputValue(), 'Sam');
  });

  it('says that a correct script has no problems', async () => {
    await stage.open(soundCase.title);
    await stage.page.locator('.section-check').getByText('No problems found').waitFor();
  });

  it('has no check section when no script was returned', async () => {
    await stage.open(bareCase.title);
    await stage.page.getByText('but not its script').waitFor();
    assert.equal(await stage.page.locator('.section-check, .section-preview').count(), 0);
  });

  it('shows all of a 200 KB script with 500 variables', async () => {
    await stage.open(longCase.title);
    await stage.page.getByRole('row', { name: 'variable_499' }).waitFor({ state: 'attached' });
    await stage.page.getByRole('link', { name: '{{variable_499}}' }).press('Enter');
    await stage.page.locator('tr:focus', { hasText: 'variable_499' }).waitFor();
  });

  it('fits into 300 px without horizontal scrolling', async () => {
    await stage.open(faultyCase.title);
    await stage.page.locator('#summary-preview').click();
    await stage.window.runCommand('View: Toggle Primary Side Bar Visibility');
    await stage.window.page.setViewportSize({ width: 350, height: 800 });
    await waitUntil('a narrow panel', async () => {
      const [width, needed] = await stage.page.locator('html').evaluate((root) => {
        const { clientWidth, scrollWidth } = root as unknown as Widths;
        return [clientWidth, scrollWidth] as const;
      });
      return width <= 300 && needed === width;
    });
    await stage.window.page.setViewportSize({ width: 1280, height: 800 });
  });
});

interface Widths {
  readonly clientWidth: number;
  readonly scrollWidth: number;
}
