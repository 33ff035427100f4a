import type { Page } from 'playwright-core';

/**
 * Counts the bytes that a window receives through its web sockets, which include all messages of
 * the extension host.
 */
export class Traffic {
  #bytes = 0;

  readonly prepare = (page: Page): Promise<void> => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => (this.#bytes += payload.length)),
    );
    return Promise.resolve();
  };

  /** The kilobytes received during `work`. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const before = this.#bytes;
    await work();
    return (this.#bytes - before) / 1_000;
  }
}
