import assert from 'node:assert/strict';
import { denseCase, denseCount } from '../support/denseCase.ts';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { useScene } from '../support/useScene.ts';
import { waitUntil } from '../support/waitFor.ts';

describe('a prompt of 100,000 variables', () => {
  const suite = useScene({
    api: { cases: [{ ...denseCase }] },
    env: { ERZYCALL_API_KEY: liveKey },
  });
  const lastId = `mark-prompt-${denseCount - 1}`;
  const page = () => suite.window.webviewFrame();
  const markCount = () => page().locator('.mark').count();
  before(async () => {
    await suite.window.row(denseCase.title).click();
    await page().getByRole('heading', { level: 1, name: denseCase.title }).waitFor();
  });

  it('fault 101: is there as a whole, with elements only for the marks near the reader', async () => {
    const script = page().locator('.section-prompt .script');
    assert.equal(await script.textContent(), denseCase.prompt);
    assert.ok((await markCount()) < 3000, `${await markCount()} marks`);
    assert.equal(await page().locator(`[id="${lastId}"]`).count(), 0);
  });

  it('fault 101: leads from a row to the last mark and back, with the keyboard alone', async () => {
    await page().getByRole('row', { name: 'z' }).getByRole('link').press('Enter');
    await waitUntil('the focus on the last mark', async () => {
      const focused = page().locator(':focus');
      return (await focused.count()) > 0 && (await focused.getAttribute('id')) === lastId;
    });
    assert.equal(
      await page().locator(':focus').getAttribute('aria-label'),
      '{{z}}, declared variable',
    );
    await page().locator(':focus').press('Shift+Tab');
    assert.equal(await page().locator(':focus').innerText(), '{{y}}');
    await page().locator(':focus').press('Enter');
    await page().locator('tr:focus', { hasText: 'y' }).waitFor();
  });

  it('fault 101: has few elements wherever the reader goes', async () => {
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      await page()
        .locator('html')
        .evaluate((_, to) => {
          const { document, scrollTo } = globalThis as unknown as PageWindow;
          scrollTo(0, to * document.documentElement.scrollHeight);
        }, part);
      await waitUntil('marks in the middle of the page', () =>
        page()
          .locator('html')
          .evaluate(() => {
            const { document, innerHeight, innerWidth } = globalThis as unknown as PageWindow;
            const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
            return (middle?.closest('.block')?.querySelector('.mark') ?? null) !== null;
          }),
      );
      assert.ok((await markCount()) < 5000, `${await markCount()} marks`);
    }
  });

  it('fault 101: is previewed in part, so that typing there stays fast', async () => {
    const preview = page().locator('details.section-preview');
    await preview.getByText('Preview', { exact: true }).click();
    await preview.getByText('Only the first 10,000 characters are shown.').waitFor();
    assert.equal(await preview.locator('.filled.prompt .script > span').count(), 2000);
    await preview.getByLabel('a', { exact: true }).fill('Ada');
    const filled = preview.locator('.filled.prompt bdi.value', { hasText: 'Ada' });
    await waitUntil('all values', async () => (await filled.count()) === 2000);
    await preview.getByText('Preview', { exact: true }).click();
  });

  // the browser of the tests finds nothing in any page, so this does what find does
  it('fault 101: keeps a match of find where it has no elements', async () => {
    await page().locator('h1').scrollIntoViewIfNeeded();
    const last = page().locator('.section-prompt .block').last();
    const links = last.locator('a.mark');
    await waitUntil('a last block without elements', async () => (await links.count()) === 0);
    await last.evaluate((element) => {
      const { getSelection } = globalThis as unknown as PageWindow;
      const { length } = element.textContent;
      getSelection().setBaseAndExtent(
        element.firstChild,
        length - 10,
        element.firstChild,
        length - 5,
      );
      element.scrollIntoView();
    });
    await page().locator('.section-prompt .block').nth(-2).locator('.mark').first().waitFor();
    assert.equal(await last.evaluate(selected), '{{y}}');
    await last.evaluate(() => (globalThis as unknown as PageWindow).getSelection().empty());
    await links.last().waitFor();
  });
});

describe('a case with two million wrong tools', () => {
  const suite = useScene({ api: { cases: 3 }, env: { ERZYCALL_API_KEY: liveKey } });
  const heading = (index: number) =>
    suite.window
      .loadedCase()
      .getByRole('heading', { level: 1, name: suite.title(index) })
      .waitFor();

  before(() => suite.window.row(suite.title(0)).waitFor());

  it('fault 34: is refused with its reason, and the next case opens', async () => {
    const { window, api } = suite;
    const tools = `[${'0,'.repeat(1_999_999)}0]`;
    api.addFault({
      kind: 'body',
      body: `{"data":{"id":"${api.cases[0]!.id}","tools":${tools}}}`,
      match: { path: `/api/v1/cases/${api.cases[0]!.id}` },
    });
    await window.row(suite.title(0)).click();
    await heading(0);
    await window.webviewFrame().getByText('too large').waitFor();
    await window.row(suite.title(1)).click();
    await heading(1);
    assert.equal(api.requests.length, 2);
  });
});

function selected(): string {
  return (globalThis as unknown as PageWindow).getSelection().toString();
}

interface PageElement {
  closest(selector: string): PageElement | null;
  querySelector(selector: string): unknown;
}

interface PageWindow {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly document: {
    readonly documentElement: { readonly scrollHeight: number };
    elementFromPoint(x: number, y: number): PageElement | null;
  };
  scrollTo(this: void, x: number, y: number): void;
  getSelection(this: void): {
    toString(): string;
    setBaseAndExtent(anchor: unknown, start: number, focus: unknown, end: number): void;
    empty(): void;
  };
}
