import * as vscode from 'vscode';
import { liveKey } from '../fakeApi/demoKeys.ts';
import { type FakeApiOptions, FakeErzyCallApi } from '../fakeApi/fakeErzyCallApi.ts';
import { HostProbe } from './hostProbe.ts';
import { removeAccounts, setBaseUrl, setKey } from './hostUser.ts';

/**
 * Starts an API before each test of the suite that calls this, with its key set, and ends both after the
 * test. The editors are closed, and the probe is attached while the suite runs.
 * @param casesOf called before each test
 */
export function useHostApi(casesOf: () => NonNullable<FakeApiOptions['cases']>): {
  readonly probe: HostProbe;
  /** Available from the first test on. */
  readonly api: FakeErzyCallApi;
} {
  const probe = HostProbe.get();
  let api: FakeErzyCallApi;

  before(async () => {
    await vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!.activate();
    probe.attach();
  });
  after(async () => {
    probe.detach();
    await setBaseUrl(undefined);
  });
  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: casesOf(), fullRecords: true, limits: 'none' });
    await setBaseUrl(api.origin);
    await setKey(probe, liveKey);
    probe.clear();
    api.clearLog();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await removeAccounts(probe);
    await api.close();
  });
  return {
    probe,
    get api() {
      return api;
    },
  };
}
