import { createHash } from 'node:crypto';
import type { Account } from '../account/connection.ts';
import type { CaseRecord } from '../api/case.ts';
import { RecentTexts } from '../cases/recentTexts.ts';
import { contentHash } from '../cases/scriptText.ts';
import { SeenHashes, type Store } from '../cases/seenHashes.ts';

/** 8 MB. */
const textBounds = { count: 50, length: 4 * 1024 * 1024 };

export interface SeenCasesDeps {
  readonly store: Store;
  readonly readAccount: () => Promise<Account | undefined>;
  readonly textOf: (record: CaseRecord) => string;
  readonly onError: (error: unknown) => void;
}

/** A case is not what it was. */
export interface CaseChange {
  /** Undefined when the last look was in another session. */
  readonly previous: string | undefined;
  readonly current: string;
}

/**
 * Tells whether a case changed since the user last looked. On disk there are hashes alone, for the
 * account of the key; how cases read is kept in memory, for this session.
 */
export class SeenCases {
  readonly #deps: SeenCasesDeps;
  readonly #hashes: SeenHashes;
  readonly #texts = new RecentTexts(textBounds);
  #account: Promise<string | undefined> | undefined;

  constructor(deps: SeenCasesDeps) {
    this.#deps = deps;
    this.#hashes = new SeenHashes(deps.store, deps.onError);
  }

  /** Finds out early whose cases these are, so that looking takes no time. */
  prepare(): Promise<string | undefined> {
    this.#account ??= this.#deps.readAccount().then((account) => account && nameOf(account));
    return this.#account;
  }

  /** The user looks at a case. Undefined when it is as it was, or was never looked at. */
  async look(record: CaseRecord): Promise<CaseChange | undefined> {
    const reading = this.prepare();
    const account = await reading;
    // the account went away meanwhile
    if (account === undefined || reading !== this.#account) {
      return undefined;
    }
    const hash = contentHash(record);
    const key = `${account} ${record.id}`;
    const previous = this.#texts.get(key);
    const current = this.#deps.textOf(record);
    this.#texts.set(key, current);
    const before = this.#hashes.see(account, record.id, hash);
    return before === undefined || before === hash ? undefined : { previous, current };
  }

  /** The key was set, replaced or removed: what was seen with the one before is forgotten. */
  async startAnew(): Promise<void> {
    this.#account = undefined;
    this.#texts.clear();
    const account = await this.#deps.readAccount();
    if (account !== undefined) {
      const name = nameOf(account);
      const origin = `${account.origin} `;
      this.#hashes.keep((each) => each === name || !each.startsWith(origin));
    }
  }
}

/** Tells accounts apart; the key cannot be checked against it. Without a key it is nobody's. */
function nameOf({ origin, fingerprint }: Account): string {
  const tag = createHash('sha256')
    .update(`${origin} ${fingerprint ?? ''}`)
    .digest('base64url');
  return `${origin} ${tag.slice(0, 12)}`;
}
