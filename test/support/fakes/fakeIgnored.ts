import type { IgnoredChecks } from '../../../src/cases/caseRecords.ts';
import { Emitter } from '../../../src/shared/event.ts';

/** The ignored checks of the settings, which a test can change. */
export class FakeIgnored implements IgnoredChecks {
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  set(...ids: string[]): void {
    this.#ids = new Set(ids);
    this.#changed.fire();
  }
}
