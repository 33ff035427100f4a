import { Accounts } from '../../../src/account/accounts.ts';
import { type Environment } from '../../../src/account/environmentKey.ts';
import { KeyRing } from '../../../src/account/keyRing.ts';
import { type BaseUrl, parseBaseUrl } from '../../../src/api/baseUrl.ts';
import { FakeSecrets } from '../../support/fakes/fakeSecrets.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';

export function baseUrlOf(text: string): BaseUrl {
  const parsed = parseBaseUrl(text);
  if (!parsed.valid) {
    throw new Error(parsed.reason);
  }
  return parsed.baseUrl;
}

/** A machine with a key ring and a store that all windows share. */
export class Machine {
  readonly secrets = new FakeSecrets();
  readonly store = new MemoryStore();
  readonly logged: string[] = [];

  openWindow(environment: Environment = {}): Accounts {
    const log = {
      debug: (message: string) => this.logged.push(message),
      warn: (message: string) => this.logged.push(message),
      error: (error: unknown) => this.logged.push(String(error)),
    };
    const keyRing = new KeyRing(this.secrets, log);
    return new Accounts({ keyRing, store: this.store, environment, defaultName: 'Default' });
  }
}
