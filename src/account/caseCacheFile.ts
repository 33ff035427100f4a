import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAccountId, isUuid } from './account.ts';
import {
  type CaseCache,
  formatCaseCache,
  maxCacheBytes,
  parseCaseCache,
} from '../cases/caseCache.ts';

const suffix = '.json';
const temporarySuffix = '.tmp';
/**
 * Milliseconds. Younger temporary files are not removed, because another window may be using them.
 */
const maxTemporaryAge = 3_600_000;

interface PendingWrite {
  /** Undefined once it was written or dropped. */
  cache: CaseCache | undefined;
}

/** Stores the list of cases for the next start, in one file per account. Writes are atomic. */
export class CaseCacheFile {
  readonly #directory: string;
  /** The next write by account ID. A newer list replaces one that was not written yet. */
  readonly #pending = new Map<string, PendingWrite>();
  /** Resolves when all queued operations have ended. */
  #lastWork: Promise<void> = Promise.resolve();

  /** @param directory a directory that only this class uses; created when needed */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Reads the list of an account; undefined if it is missing or damaged. Never rejects. */
  async read(accountId: string): Promise<CaseCache | undefined> {
    try {
      const json = await readBounded(this.#path(accountId));
      return json === undefined ? undefined : parseCaseCache(json, accountId);
    } catch {
      return undefined;
    }
  }

  /**
   * Writes the list of an account. Writes are queued, and only the newest pending list is written.
   * Rejects if the file system reports an error.
   */
  write(accountId: string, cache: CaseCache): Promise<void> {
    const pending: PendingWrite = this.#pending.get(accountId) ?? { cache: undefined };
    pending.cache = cache;
    this.#pending.set(accountId, pending);
    return this.#enqueue(async () => {
      const newest = pending.cache;
      pending.cache = undefined;
      if (newest !== undefined) {
        await this.#replace(accountId, formatCaseCache(newest, accountId));
        await this.#removeTemporary();
      }
    });
  }

  /** Lists the accounts that have a file; files with other names are not listed. */
  async accountIds(): Promise<readonly string[]> {
    const names = await listFiles(this.#directory);
    return names
      .filter((name) => name.endsWith(suffix))
      .map((name) => name.slice(0, -suffix.length))
      .filter(isAccountId);
  }

  /**
   * Removes the file of one account and drops its pending write.
   * @throws Error if the directory is a symbolic link; nothing is removed
   */
  remove(accountId: string): Promise<void> {
    this.#drop(accountId);
    return this.#enqueue(async () => {
      await refuseLink(this.#directory);
      await rm(this.#path(accountId), { force: true });
    });
  }

  /**
   * Removes the files of all accounts, including incomplete ones of other windows, and drops all pending
   * writes. Other files are not removed.
   * @throws Error if the directory is a symbolic link; nothing is removed
   */
  clear(): Promise<void> {
    for (const accountId of [...this.#pending.keys()]) {
      this.#drop(accountId);
    }
    return this.#enqueue(async () => {
      const names = await listFiles(this.#directory);
      for (const name of names.filter(isOurs)) {
        await rm(join(this.#directory, name), { force: true });
      }
    });
  }

  /**
   * Drops a pending write. Its entry is removed, so that a list written later cannot be picked up
   * by an operation that was queued before.
   */
  #drop(accountId: string): void {
    const pending = this.#pending.get(accountId);
    if (pending !== undefined) {
      pending.cache = undefined;
      this.#pending.delete(accountId);
    }
  }

  #path(accountId: string): string {
    return join(this.#directory, `${accountId}${suffix}`);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWork.then(work);
    this.#lastWork = done.catch(() => undefined);
    return done;
  }

  /**
   * Writes a temporary file and renames it. A rename is atomic, even if another window writes at
   * the same time or the process is killed.
   */
  async #replace(accountId: string, bytes: Uint8Array): Promise<void> {
    await refuseLink(this.#directory);
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    // earlier versions created it with other permissions
    await chmod(this.#directory, 0o700);
    const path = join(this.#directory, `${accountId}.${randomUUID()}${temporarySuffix}`);
    try {
      await writeDurably(path, bytes);
      await rename(path, this.#path(accountId));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Removes temporary files of processes that ended while writing. */
  async #removeTemporary(): Promise<void> {
    const before = Date.now() - maxTemporaryAge;
    for (const name of await listFiles(this.#directory)) {
      if (isTemporary(name)) {
        const path = join(this.#directory, name);
        const stats = await lstat(path).catch(() => undefined);
        if (stats !== undefined && stats.mtimeMs < before) {
          await rm(path, { force: true }).catch(() => undefined);
        }
      }
    }
  }
}

/** Whether a file has a name that this class gives. */
function isOurs(name: string): boolean {
  return isTemporary(name) || (name.endsWith(suffix) && isAccountId(name.slice(0, -suffix.length)));
}

/** Whether a file has the name of an incomplete one, `{account}.{UUID}.tmp`. */
function isTemporary(name: string): boolean {
  const [accountId, unique = '', end, ...others] = name.split('.');
  return (
    others.length === 0 && isAccountId(accountId) && isUuid(unique) && `.${end}` === temporarySuffix
  );
}

/**
 * Lists the names of the files; none if the directory does not exist.
 * @throws Error if the directory is a symbolic link
 */
async function listFiles(directory: string): Promise<string[]> {
  await refuseLink(directory);
  // other errors are passed on, because files that cannot be listed must not be reported as removed
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** @throws Error if the directory is a symbolic link, because its target may contain the files of others */
async function refuseLink(directory: string): Promise<void> {
  const stats = await lstat(directory).catch(() => undefined);
  if (stats?.isSymbolicLink() === true) {
    throw Object.assign(new Error('The directory is a symbolic link.'), { code: 'ELOOP' });
  }
}

/** Reads the file as text; undefined if it is larger than {@link maxCacheBytes}. */
async function readBounded(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return size <= maxCacheBytes ? await file.readFile('utf8') : undefined;
  } finally {
    await file.close();
  }
}

/**
 * Writes a new file and flushes it, so that even after a power failure no incomplete file is
 * renamed.
 */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  // readable only by the user
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
