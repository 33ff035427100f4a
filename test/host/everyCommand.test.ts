import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey, secondLiveKey } from '../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';
import { HostProbe } from '../support/host/hostProbe.ts';
import {
  addAccount,
  answerBoxes,
  closeBoxes,
  removeAccounts,
  setBaseUrl,
  setKey,
  switchAccount,
} from '../support/host/hostUser.ts';
import { waitUntil } from '../support/waitFor.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const extension = vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!;
const commands = (extension.packageJSON as Manifest).contributes.commands.map(
  ({ command }) => command,
);

/** Commands that send no request. All others, new ones included, must say why they cannot. */
const localCommands = [
  'erzycall.removeApiKey',
  'erzycall.showKeySource',
  'erzycall.filterCases',
  'erzycall.clearFilter',
  'erzycall.groupCases',
  'erzycall.sortCases',
  'erzycall.keepCaseOpen',
  'erzycall.casesInFile',
  'erzycall.openDashboard',
  'erzycall.showLog',
  'erzycall.openSettings',
];

/** Commands that check a key before they store it. */
const keyCommands = ['erzycall.setApiKey', 'erzycall.switchAccount'];
const needsKey = (command: string) => !keyCommands.includes(command);

/** What the exceptions of a broken key ring say. It must not appear anywhere. */
const keyRingText = `org.freedesktop.Secret: cannot handle ${liveKey}`;

interface Condition {
  readonly name: string;
  readonly fault: number;
  /** Whether no request can succeed. */
  readonly isFatal?: (command: string) => boolean;
  /** What the log says in that case. */
  readonly logged?: RegExp;
  /** Called before each command, with a key that is stored for the API. */
  prepare(stage: Stage): Promise<void> | void;
  /** Ends what {@link prepare} caused, so that a command that waits can end. */
  resolve?(stage: Stage): Promise<void>;
}

interface Stage {
  readonly api: FakeErzyCallApi;
  readonly probe: HostProbe;
}

const conditions: readonly Condition[] = [
  {
    name: 'without a key',
    fault: 103,
    isFatal: needsKey,
    logged: /noKey/,
    prepare: ({ probe }) => removeAccounts(probe),
  },
  {
    name: 'if the key ring cannot be read',
    fault: 104,
    isFatal: needsKey,
    prepare: ({ probe }) => breakKeyRing(probe, 'get', 'keys'),
  },
  {
    name: 'if the key ring cannot be written',
    fault: 104,
    isFatal: (command) => keyCommands.includes(command),
    prepare: ({ probe }) => breakKeyRing(probe, 'store', 'delete'),
  },
  {
    name: 'with an invalid base URL',
    fault: 50,
    // the accounts of other servers can still be chosen
    isFatal: (command) => command !== 'erzycall.switchAccount',
    logged: /invalidBaseUrl/,
    prepare: () => setBaseUrl('ftp://nowhere'),
  },
  {
    name: 'offline',
    fault: 2,
    isFatal: () => true,
    logged: /no response/,
    prepare: ({ api }) => api.close(),
  },
  {
    name: 'under the rate limit',
    fault: 17,
    prepare: ({ api }) => {
      const headers = { 'retry-after': '3600' };
      api.addFault({ kind: 'error', status: 429, headers, times: Infinity, match: firstKey });
    },
    resolve: ({ probe }) => setKey(probe, secondLiveKey),
  },
  {
    name: 'while the account is switched',
    fault: 39,
    prepare: async ({ api, probe }) => {
      await addAccount(probe, 'Second', secondLiveKey);
      await switchAccount(probe, 'Default');
      api.addFault({ kind: 'hold', times: Infinity, match: firstKey });
    },
    resolve: ({ probe }) => switchAccount(probe, 'Second'),
  },
];
const firstKey = { key: liveKey };

describe('every command of the manifest', () => {
  const probe = HostProbe.get();
  let api: FakeErzyCallApi;

  before(() => probe.attach());
  after(async () => {
    probe.detach();
    await setBaseUrl(undefined);
  });
  beforeEach(async () => {
    // another origin is another account, with its own list and limits
    api = await FakeErzyCallApi.start({ cases: 3, limits: 'none' });
    await setBaseUrl(api.origin);
    await setKey(probe, liveKey);
    probe.clear();
    probe.log.length = 0;
  });
  afterEach(async () => {
    restoreKeyRing(probe);
    api.clearFaults();
    await setBaseUrl(api.origin);
    await removeAccounts(probe);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await api.close();
  });

  for (const condition of conditions) {
    for (const command of commands) {
      it(`fault ${condition.fault}: ${command} ${condition.name}`, async () => {
        const stage = { api, probe };
        await condition.prepare(stage);
        probe.clear();
        let hasEnded = false;
        const run = vscode.commands.executeCommand<unknown>(command);
        const ended = Promise.resolve(run).finally(() => {
          hasEnded = true;
        });
        const waits = condition.resolve !== undefined;
        await waitUntil('an outcome', () => {
          answerBoxes(probe);
          return hasEnded || (waits && probe.isWaiting);
        });
        await condition.resolve?.(stage);
        const sent = api.requests.length;
        await waitUntil('the end of the command', () => closeBoxes(probe) && hasEnded);
        const mustFail = !localCommands.includes(command) && condition.isFatal?.(command) === true;
        // a panel reports its failure after the command has ended
        const isLogged = () => condition.logged?.test(probe.log.join()) !== false;
        await waitUntil('the reason in the log', () => !mustFail || isLogged());
        const { messages, shown } = probe;
        const texts = JSON.stringify([...messages, ...shown, ...probe.log]);
        assert.ok(messages.length <= 1, texts);
        if (mustFail) {
          const inPanel = shown.filter(({ kind }) => kind === 'panel');
          assert.equal(messages.length + inPanel.length, 1, texts);
        } else {
          const isSilent = ['erzycall.clearFilter', 'erzycall.keepCaseOpen'].includes(command);
          assert.ok(isSilent || shown.length > 0, 'nothing is shown');
        }
        assert.equal(await ended, undefined);
        assert.ok(
          probe.boxes.every(({ isDisposed }) => isDisposed),
          'a box was not disposed',
        );
        assert.doesNotMatch(texts, /ek_live_\w|freedesktop|cursor=/);
        assert.deepEqual(probe.unhandled, []);
        if (condition.resolve !== undefined && needsKey(command)) {
          const later = api.requests.slice(sent).map(({ key }) => key);
          assert.ok(!later.includes(liveKey), 'the key that is no longer in use was sent');
        }
      });
    }
  }
});

type KeyRingMethod = 'get' | 'keys' | 'store' | 'delete';

function breakKeyRing({ secrets }: HostProbe, ...methods: readonly KeyRingMethod[]): void {
  for (const method of methods) {
    Object.assign(secrets, { [method]: () => Promise.reject(new Error(keyRingText)) });
  }
}

/** The methods of the class are visible again once those of the object are deleted. */
function restoreKeyRing({ secrets }: HostProbe): void {
  const own = secrets as unknown as Record<string, unknown>;
  for (const method of ['get', 'keys', 'store', 'delete']) {
    delete own[method];
  }
}
