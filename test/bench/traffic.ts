import type { Page } from 'playwright-core';

/** Counts what comes into a window through its web sockets: all that its extension host sends. */
export class Traffic {
  #bytes = 0;

  readonly prepare = (page: Page): Promise<void> => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => (this.#bytes += payload.length)),
    );
    return Promise.resolve();
  };

  /** Kilobytes that came in while this ran. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const before = this.#bytes;
    await work();
    return (this.#bytes - before) / 1_000;
  }
}
