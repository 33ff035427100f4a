import { FakeErzyCallApi } from '../fakeApi/fakeErzyCallApi.ts';
import { HostProbe } from './hostProbe.ts';
import { removeAccounts, setBaseUrl } from './hostUser.ts';

/**
 * Starts two APIs before each test of the suite that calls this, and ends them with their accounts after it.
 * `here` is the configured one. The probe is attached while the suite runs.
 */
export function useTwoServers(): {
  readonly probe: HostProbe;
  /** Available from the first test on. */
  readonly here: FakeErzyCallApi;
  /** Available from the first test on. */
  readonly elsewhere: FakeErzyCallApi;
} {
  const probe = HostProbe.get();
  let here: FakeErzyCallApi;
  let elsewhere: FakeErzyCallApi;

  before(() => probe.attach());
  after(async () => {
    probe.detach();
    await setBaseUrl(undefined);
  });
  beforeEach(async () => {
    here = await FakeErzyCallApi.start({ cases: 3, limits: 'none' });
    elsewhere = await FakeErzyCallApi.start({ cases: 3, limits: 'none' });
    await setBaseUrl(here.origin);
    probe.clear();
  });
  afterEach(async () => {
    for (const api of [here, elsewhere]) {
      await setBaseUrl(api.origin);
      await removeAccounts(probe);
      await api.close();
    }
  });
  return {
    probe,
    get here() {
      return here;
    },
    get elsewhere() {
      return elsewhere;
    },
  };
}
