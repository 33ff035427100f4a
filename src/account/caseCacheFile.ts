import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CaseCache,
  formatCaseCache,
  maxCacheBytes,
  parseCaseCache,
} from '../cases/caseCache.ts';
import { accountDigest } from './accountDigest.ts';

const temporary = '.tmp';
const maxTemporaryAge = 3_600_000;

/** Keeps the list of cases for the next start: one file for each account, whole or not at all. */
export class CaseCacheFile {
  readonly #directory: string;
  /** What is to be written next, by digest; newer ones take the place of what still waits. */
  #waiting = new Map<string, CaseCache>();
  #lastWork: Promise<void> = Promise.resolve();

  /** @param directory for these files alone; made when needed */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** What was last written for this account; undefined when that is nothing or cannot be read. Never rejects. */
  async read(account: string): Promise<CaseCache | undefined> {
    const digest = accountDigest(account);
    try {
      const json = await readBounded(this.#path(digest));
      return json === undefined ? undefined : parseCaseCache(json, digest);
    } catch {
      return undefined;
    }
  }

  /** One after the other; of several that wait, the last one is written. Rejects when the disk refuses it. */
  write(account: string, cache: CaseCache): Promise<void> {
    const digest = accountDigest(account);
    const waiting = this.#waiting.set(digest, cache);
    return this.#enqueue(async () => {
      const newest = waiting.get(digest);
      if (newest !== undefined) {
        waiting.delete(digest);
        await this.#replace(digest, formatCaseCache(newest, digest));
        await this.#removeTemporary();
      }
    });
  }

  /** Removes the files of all accounts, also what other windows left half written. */
  clear(): Promise<void> {
    // another map, so that a write from before this does not take what comes after it
    this.#waiting.clear();
    this.#waiting = new Map();
    return this.#enqueue(async () => {
      for (const name of await listFiles(this.#directory)) {
        await rm(join(this.#directory, name), { force: true });
      }
    });
  }

  #path(digest: string): string {
    return join(this.#directory, `${digest}.json`);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWork.then(work);
    this.#lastWork = done.catch(() => undefined);
    return done;
  }

  /** A rename is all or nothing, whoever else writes and whenever this process ends. */
  async #replace(digest: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const path = join(this.#directory, `${digest}.${randomUUID()}${temporary}`);
    try {
      await writeDurably(path, bytes);
      await rename(path, this.#path(digest));
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
