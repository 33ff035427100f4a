import type { Page } from 'playwright-core';

/** Everything in the browser's storage, where VS Code stores its state when it runs as a server. */
export function storedInBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { indexedDB, localStorage } = globalThis as unknown as BrowserStorage;
    const found: unknown[] = [{ ...localStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(await settled(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(found);

    function settled<T>(request: StorageRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = reject;
      });
    }
  });
}

interface StorageRequest<T> {
  readonly result: T;
  onsuccess: () => void;
  onerror: (event: unknown) => void;
}

/** The parts of the DOM that are used here. */
interface BrowserStorage {
  readonly localStorage: object;
  readonly indexedDB: {
    databases(): Promise<{ name: string }[]>;
    open(name: string): StorageRequest<{
      readonly objectStoreNames: Iterable<string>;
      transaction(store: string): {
        objectStore(name: string): { getAll(): StorageRequest<unknown> };
      };
      close(): void;
    }>;
  };
}
