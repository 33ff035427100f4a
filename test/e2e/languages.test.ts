import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { testKey } from '../support/fakeApi/demoKeys.ts';
import { type Language, translations } from '../support/l10n/bundles.ts';
import { pseudo } from '../support/l10n/pseudo.ts';
import { faultyCase } from '../support/panelCases.ts';
import { useScene } from '../support/useScene.ts';
import { waitUntil } from '../support/waitFor.ts';

const german = translations.find(({ name }) => name === 'de')!;

// each step leaves a screenshot to look at
for (const language of [german, pseudo]) {
  describe(`the main journey in ${language.name}, with a side bar of 200 px`, () => {
    const suite = useScene({
      language: language.name,
      api: { cases: 170 },
      prepare: ({ api }) => {
        api.cases[0] = { ...faultyCase, tags: ['reminder'], keyterms: [] };
      },
    });
    const { code } = language;
    const title = faultyCase.title;
    const command = (name: string) => `ErzyCall: ${language.manifest[`command.${name}`]}`;

    before(() => suite.window.resizeSideBar(200));

    it('explains what to do without a key', async () => {
      const { welcome } = suite.window;
      const [intro] = language.manifest['welcome.noKey']!.split('\n');
      await welcome.getByText(intro!).waitFor();
      await assertLocalized(language, welcome.locator('p, a'));
      assert.deepEqual(await cut(welcome.locator('p, .monaco-button')), []);
      await suite.window.screenshot(`${language.name}-welcome`);
    });

    it('asks for a key, and says what is wrong with one', async () => {
      const { quickInput, welcome } = suite.window;
      await welcome.getByRole('button', { name: code['Set API Key']! }).click();
      await quickInput.waitForTitle(
        filled(code['Set API Key for {0}'], new URL(suite.api.origin).host),
      );
      await quickInput.waitForMessage(
        code['Create a key in the dashboard under Settings > API Keys.']!,
      );
      await quickInput.type('hello');
      await quickInput.accept();
      await quickInput.waitForMessage(
        code['An ErzyCall API key starts with ek_live_ or ek_test_.']!,
      );
      await suite.window.screenshot(`${language.name}-key`);
      await quickInput.type(testKey);
      await quickInput.accept();
      await quickInput.waitUntilClosed();
    });

    it('lists the cases', async () => {
      const row = suite.window.row(title);
      const label = await row.getAttribute('aria-label');
      const expected = filled(
        code['{0}, status {1}, created {2}'],
        title,
        code['Open/The status of a case.']!,
      );
      assert.ok(label?.startsWith(expected.split('{2}')[0]!), label ?? '');
      const heading = filled(code['Cases ({0})'], code['test']!);
      await suite.window.sideBar.getByRole('heading', { name: heading }).first().waitFor();
      await suite.window.screenshot(`${language.name}-list`);
    });

    it('loads more from a row whose words are not cut', async () => {
      const loadMore = await suite.window.lastRow();
      assert.deepEqual(await cut(loadMore.locator('.label-name')), []);
      const text = await loadMore.innerText();
      assert.ok(text.includes(code['Load More']!), text);
      assert.ok(text.includes(filled(code['{0} loaded'], '50')), text);
      await suite.window.screenshot(`${language.name}-last-row`);
      await loadMore.click();
      await waitUntil('101 rows', async () => (await suite.window.rowCount()) === 101);
    });

    it('finds a case', async () => {
      const { quickInput } = suite.window;
      await suite.window.runCommandAndType(command('findCase'), 'Faulty');
      await quickInput.items().getByText(filled(code['{0} cases searched'], '100')).waitFor();
      await suite.window.screenshot(`${language.name}-finder`);
      await quickInput.pick(title);
      await suite.window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
    });

    it('shows a case with nothing left in English, and nothing cut', async () => {
      const page = suite.window.webviewFrame();
      await page.locator('#summary-preview').click();
      await page.locator('#loadCalls').click();
      await page.getByRole('columnheader', { name: code['Duration']! }).waitFor();
      await page.getByRole('heading', { name: code['Script check']! }).waitFor();
      const words = page.locator(
        ':is(h2, h3, th, button, legend, summary, .muted, .date, .findings p)' +
          // what the API returned
          ':not([dir], :has([dir]))',
      );
      await assertLocalized(language, words);
      assert.deepEqual(await cut(words), []);
      await suite.window.screenshot(`${language.name}-case`);
    });

    it('says what went wrong, and offers what helps', async () => {
      suite.api.addFault({ kind: 'error', status: 500, times: 1 });
      await suite.window.openSideBarView('ErzyCall');
      await (await suite.window.lastRow()).click();
      await suite.window.row(code['Load More failed']!).waitFor();
      await suite.window.screenshot(`${language.name}-failed`);
      assert.ok(
        (await suite.window.row(code['Load More failed']!).innerText()).includes(
          code['server error']!,
        ),
      );
    });

    it('asks before it removes the key', async () => {
      await suite.window.runCommand(command('removeApiKey'));
      await suite.window.dialog.waitFor();
      await suite.window.screenshot(`${language.name}-remove`);
      await suite.window.dialogButton(code['Remove']!).click();
      await suite.window.welcome.waitFor();
    });
  });
}

/** The texts of elements that are not wide enough for them. */
function cut(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
      .map((each) => each.textContent),
  );
}

/** In the pseudo-language, each text is in brackets. Numbers and what the API returned are not. */
async function assertLocalized(language: Language, elements: Locator): Promise<void> {
  assert.notEqual(await elements.count(), 0);
  if (language === pseudo) {
    const texts = await elements.allInnerTexts();
    assert.deepEqual(
      texts.filter((text) => /[a-z]{2}/i.test(text) && !text.includes('⟦')),
      [],
    );
  }
}

/** A text with values in place of the first placeholders. */
function filled(text: string | undefined, ...values: readonly string[]): string {
  return values.reduce((result, value, index) => result.replace(`{${index}}`, () => value), text!);
}
