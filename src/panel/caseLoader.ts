import type { CheckedCase } from '../cases/caseRecords.ts';
import { Latest, type Outcome } from '../shared/latest.ts';

export type FetchCase = (id: string, signal: AbortSignal) => Promise<CheckedCase>;

/** Loads one case at a time. Results of earlier requests are dropped. */
export class CaseLoader {
  readonly #fetchCase: FetchCase;
  readonly #latest = new Latest();
  #id: string;
  #checked: CheckedCase | undefined;
  #error: unknown;

  constructor(fetchCase: FetchCase, id: string) {
    this.#fetchCase = fetchCase;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  /** The last case that was loaded. It stays when a reload fails. */
  get checked(): CheckedCase | undefined {
    return this.#checked;
  }

  /** Why the last request failed; undefined while a request is running. */
  get error(): unknown {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#latest.isRunning;
  }

  /** Switches to another case without loading it. */
  switchTo(id: string): void {
    this.#id = id;
    this.clear();
  }

  /** Forgets everything but the ID, and stops the request. */
  clear(): void {
    this.#checked = undefined;
    this.#error = undefined;
    this.#latest.stop();
  }

  /** Requests the case. Never rejects; undefined when the request was replaced by a later one or stopped. */
  async load(): Promise<Outcome<CheckedCase> | undefined> {
    this.#error = undefined;
    const outcome = await this.#latest.run((signal) => this.#fetchCase(this.#id, signal));
    switch (outcome?.kind) {
      case 'done':
        this.#checked = outcome.value;
        break;
      case 'failed':
        this.#error = outcome.error;
        break;
      case undefined:
        break;
    }
    return outcome;
  }
}
