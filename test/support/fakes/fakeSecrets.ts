import type { Secrets } from '../../../src/account/keyRing.ts';
import { Emitter } from '../../../src/shared/event.ts';

/** A key ring that all windows share, and that can refuse. */
export class FakeSecrets implements Secrets {
  readonly values = new Map<string, string>();
  readonly #changed = new Emitter<{ readonly key: string }>();
  /** The actions that fail, with a message that quotes a secret. */
  readonly refused = new Set<'get' | 'store' | 'delete' | 'keys'>();

  readonly onDidChange = this.#changed.event;

  async get(name: string): Promise<string | undefined> {
    await this.#refuse('get');
    return this.values.get(name);
  }

  async store(name: string, value: string): Promise<void> {
    await this.#refuse('store');
    this.values.set(name, value);
    this.#changed.fire({ key: name });
  }

  async delete(name: string): Promise<void> {
    await this.#refuse('delete');
    this.values.delete(name);
    this.#changed.fire({ key: name });
  }

  async keys(): Promise<string[]> {
    await this.#refuse('keys');
    return [...this.values.keys()];
  }

  /** Behaves as a version of VS Code that cannot list the keys. */
  forbidListing(): void {
    Object.assign(this, { keys: undefined });
  }

  #refuse(action: 'get' | 'store' | 'delete' | 'keys'): Promise<void> {
    return this.refused.has(action)
      ? Promise.reject(new Error(`refused: ${[...this.values.values()].join()}`))
      : Promise.resolve();
  }
}
