import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import type { Fault } from '../../support/fakeApi/fault.ts';
import { nullData, signInPage, truncatedJson } from '../../support/fakeApi/faultSamples.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { waitFor } from '../../support/vscode/waitFor.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { Scene } from '../scene.ts';

interface Trial {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** Part of the one message that the user sees. */
  readonly message: string;
  readonly buttons: readonly string[];
  readonly requests: number;
}

const always = Infinity;
const unexpected = { message: 'Unexpected response', buttons: ['Retry', 'Show Log'], requests: 1 };

const trials: readonly Trial[] = [
  {
    title: 'fault 3: reset before the headers, always',
    faults: [{ kind: 'reset', times: always }],
    message: "Can't reach 127.0.0.1",
    buttons: ['Retry', 'Show Log'],
    requests: 3,
  },
  {
    title: 'fault 4: reset in mid-body, always',
    faults: [{ kind: 'resetMidBody', times: always }],
    message: "Can't reach 127.0.0.1",
    buttons: ['Retry', 'Show Log'],
    requests: 2,
  },
  {
    title: 'fault 6: headers that never come',
    faults: [{ kind: 'hold' }],
    message: 'did not answer in time',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
  {
    title: 'fault 7: a body that drips for ever',
    faults: [{ kind: 'drip' }],
    message: 'did not answer in time',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
  {
    title: 'fault 9: 401 for the key',
    faults: [{ kind: 'error', status: 401 }],
    message: 'rejected the API key',
    buttons: ['Retry', 'Set API Key'],
    requests: 1,
  },
  {
    title: 'fault 9: a 401 page in HTML',
    faults: [{ kind: 'body', status: 401, body: signInPage, contentType: 'text/html' }],
    message: 'rejected the API key',
    buttons: ['Retry', 'Set API Key'],
    requests: 1,
  },
  {
    title: 'fault 12: a scope that is missing is named',
    faults: [{ kind: 'error', status: 403, message: 'Missing required scope: cases:read' }],
    message: 'lacks the scope cases:read',
    buttons: ['Retry', 'Set API Key'],
    requests: 1,
  },
  {
    title: 'fault 14: a refused value',
    faults: [{ kind: 'error', status: 400, code: 'VALIDATION_ERROR' }],
    message: 'refused the request (VALIDATION_ERROR)',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
  {
    title: 'fault 16: 409',
    faults: [{ kind: 'error', status: 409, code: 'CONFLICT' }],
    message: 'refused the request (CONFLICT)',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
  {
    title: 'fault 20: 500, persistent',
    faults: [{ kind: 'error', status: 500, times: always }],
    message: 'has a problem of its own',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
  {
    title: 'fault 23: 200 with an HTML page',
    faults: [{ kind: 'body', body: signInPage, contentType: 'text/html' }],
    ...unexpected,
  },
  {
    title: 'fault 24: truncated JSON',
    faults: [{ kind: 'body', body: truncatedJson }],
    ...unexpected,
  },
  {
    title: 'fault 24: an empty 200',
    faults: [{ kind: 'body', body: '' }],
    ...unexpected,
  },
  {
    title: 'fault 25: the error envelope with status 200',
    faults: [{ kind: 'error', status: 200, code: 'UNAUTHORIZED' }],
    message: 'rejected the API key',
    buttons: ['Retry', 'Set API Key'],
    requests: 1,
  },
  {
    title: 'fault 26: data that is null',
    faults: [{ kind: 'transform', change: nullData }],
    ...unexpected,
  },
  {
    title: 'fault 34: a gzip bomb',
    faults: [{ kind: 'hugeBody', megabytes: 60, gzip: true }],
    message: 'too large',
    buttons: ['Retry', 'Show Log'],
    requests: 1,
  },
];

describe('while the list is refreshed in the window', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: 60 },
      env: { ERZYCALL_API_KEY: liveKey },
      settings: { 'erzycall.pageSize': 25, 'erzycall.requestTimeout': 1 },
    });
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.row(scene.api.cases[0]!.title).waitFor();
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(() => scene.api.clearLog());
  afterEach(async () => {
    scene.api.clearFaults();
    await window.notifications.clear();
  });

  const refresh = async () => {
    await window.sideBar.hover();
    await window.titleAction('Refresh Cases').click();
  };
  const assertRowsKept = async () => {
    assert.equal(await window.rowCount(), 26);
    assert.ok(await window.row(scene.api.cases[0]!.title).isVisible());
  };

  for (const { title, faults, message, buttons, requests } of trials) {
    it(`${title}: one message, rows kept`, async () => {
      for (const fault of faults) {
        scene.api.addFault(fault);
      }
      await refresh();
      await window.notifications.waitFor(message);
      for (const label of buttons) {
        assert.ok(await window.notifications.button(message, label).isVisible(), label);
      }
      assert.equal((await window.notifications.texts()).length, 1);
      assert.equal(scene.api.requests.length, requests);
      await assertRowsKept();
    });
  }

  it('fault 20: the Retry button asks again', async () => {
    const fault = scene.api.addFault({ kind: 'error', status: 500 });
    await refresh();
    await window.notifications.waitFor('a problem of its own');
    await window.notifications.button('a problem of its own', 'Retry').click();
    await scene.api.waitFor((requests) => requests.length === 2 && requests[1]!.status === 200);
    assert.equal(fault.hits, 1);
    await assertRowsKept();
  });

  it('fault 21: 502 and 503, then 200, pass in silence', async () => {
    scene.api.addFault({ kind: 'error', status: 502 });
    scene.api.addFault({ kind: 'error', status: 503 });
    scene.api.cases.unshift({ ...scene.api.cases[0]!, id: 'case_new', title: 'Brand new' });
    await refresh();
    await window.row('Brand new').waitFor();
    assert.equal(scene.api.requests.length, 3);
    assert.deepEqual(await window.notifications.texts(), []);
    scene.api.cases.shift();
  });

  it('fault 22: a redirect is refused, and the other origin hears nothing', async () => {
    await using other = await FakeErzyCallApi.start({ cases: 3 });
    scene.api.addFault({ kind: 'redirect', to: `${other.origin}/api/v1/cases`, status: 307 });
    await refresh();
    await window.notifications.waitFor('answered with a redirect, which is not followed');
    assert.equal(scene.api.requests.length, 1);
    assert.deepEqual(other.requests, []);
    await assertRowsKept();
  });

  it('fault 17: 429 counts down in the view, resumes once by itself, and others wait behind it', async () => {
    const title = scene.api.cases[2]!.title;
    scene.api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '2' } });
    await refresh();
    await window.sideBar.getByText(/Rate limit reached. Going on in \d s…/).waitFor();
    await window.row(title).click();
    assert.equal(scene.api.requests.length, 1, 'the click waits too');
    await window.webviewFrame().getByRole('heading', { level: 1, name: title }).waitFor();
    await scene.api.waitFor(
      (requests) => requests.filter((each) => each.status === 200).length === 2,
    );
    assert.equal(scene.api.requests.length, 3);
    await window.sideBar.getByText(/Rate limit reached/).waitFor({ state: 'hidden' });
    assert.deepEqual(await window.notifications.texts(), []);
  });

  it('fault 13: a case that is gone says so, and leaves the tree with the next refresh', async () => {
    const { title } = scene.api.cases[4]!;
    scene.api.cases.splice(4, 1);
    await window.row(title).click();
    await window.webviewFrame().getByText('no longer exists, or belongs to another').waitFor();
    await refresh();
    await waitFor('the row to go', async () =>
      (await window.row(title).count()) === 0 ? true : undefined,
    );
  });
});
