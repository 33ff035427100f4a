import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CaseCache,
  formatCaseCache,
  maxCacheBytes,
  parseCaseCache,
} from '../cases/caseCache.ts';

const temporary = '.tmp';
const maxTemporaryAge = 3_600_000;

interface Waiting {
  /** Undefined once it was written or dropped. */
  cache: CaseCache | undefined;
}

/** Stores the list of cases for the next start: one file for each account, written completely or not at all. */
export class CaseCacheFile {
  readonly #directory: string;
  /** What is to be written next, by account ID. A newer list replaces one that is still waiting. */
  readonly #waiting = new Map<string, Waiting>();
  #lastWork: Promise<void> = Promise.resolve();

  /** @param directory for these files alone; made when needed */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** What was last written for this account; undefined when that is nothing or cannot be read. Never rejects. */
  async read(accountId: string): Promise<CaseCache | undefined> {
    try {
      const json = await readBounded(this.#path(accountId));
      return json === undefined ? undefined : parseCaseCache(json, accountId);
    } catch {
      return undefined;
    }
  }

  /** Writes happen one at a time; of several that wait, only the last is written. Rejects when the disk refuses it. */
  write(accountId: string, cache: CaseCache): Promise<void> {
    const waiting: Waiting = this.#waiting.get(accountId) ?? { cache: undefined };
    waiting.cache = cache;
    this.#waiting.set(accountId, waiting);
    return this.#enqueue(async () => {
      const newest = waiting.cache;
      waiting.cache = undefined;
      if (newest !== undefined) {
        await this.#replace(accountId, formatCaseCache(newest, accountId));
        await this.#removeTemporary();
      }
    });
  }

  /** Removes the file of one account, and what was waiting to be written to it. */
  remove(accountId: string): Promise<void> {
    this.#drop(accountId);
    return this.#enqueue(() => rm(this.#path(accountId), { force: true }));
  }

  /** Removes the files of all accounts, including files that other windows left half-written. */
  clear(): Promise<void> {
    for (const accountId of [...this.#waiting.keys()]) {
      this.#drop(accountId);
    }
    return this.#enqueue(async () => {
      for (const name of await listFiles(this.#directory)) {
        await rm(join(this.#directory, name), { force: true });
      }
    });
  }

  /** A later write gets an entry of its own, so that no write queued before this can take its list. */
  #drop(accountId: string): void {
    const waiting = this.#waiting.get(accountId);
    if (waiting !== undefined) {
      waiting.cache = undefined;
      this.#waiting.delete(accountId);
    }
  }

  #path(accountId: string): string {
    return join(this.#directory, `${accountId}.json`);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWork.then(work);
    this.#lastWork = done.catch(() => undefined);
    return done;
  }

  /** A rename is all or nothing, whoever else writes and whenever this process ends. */
  async #replace(accountId: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const path = join(this.#directory, `${accountId}.${randomUUID()}${temporary}`);
    try {
      await writeDurably(path, bytes);
      await rename(path, this.#path(accountId));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Removes what processes left that ended while writing. A young file may be another window's. */
  async #removeTemporary(): Promise<void> {
    const before = Date.now() - maxTemporaryAge;
    for (const name of await listFiles(this.#directory)) {
      if (name.endsWith(temporary)) {
        const path = join(this.#directory, name);
        const stats = await stat(path).catch(() => undefined);
        if (stats !== undefined && stats.mtimeMs < before) {
          await rm(path, { force: true }).catch(() => undefined);
        }
      }
    }
  }
}

/** The names of the files; none when the directory does not exist. */
async function listFiles(directory: string): Promise<string[]> {
  // what was never written has no directory; what cannot be listed must not pass for removed
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
}

/** The file as text; undefined when it is too big. */
async function readBounded(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return size <= maxCacheBytes ? await file.readFile('utf8') : undefined;
  } finally {
    await file.close();
  }
}

/** The bytes are on the disk before the name is: after a power failure too. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  // nobody else's to read
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
