export type Priority = 'click' | 'background';
export class RequestBudget {
  readonly state = { remaining: 60 };
  acquire(priority: Priority, signal?: AbortSignal): Promise<void> {
    void priority;
    signal?.throwIfAborted();
    return Promise.resolve();
  }
  observe(response: { status: number; headers: Headers }): void {
    void response;
  }
}
export function retryDelay(headers: Headers, now: number): number {
  void now;
  return Number(headers.get('Retry-After') ?? 60) * 1000;
}
