import { RequestBudget, type ApiClient } from '../../src/api/apiClient.ts';
import { CaseList } from '../../src/cases/caseList.ts';
import { FakeErzyCallApi, type FakeApiOptions } from './fakeApi/fakeErzyCallApi.ts';
import { FakeClock } from './fakeClock.ts';
import { apiClient, type ApiClientOptions } from './testClient.ts';

interface StartListOptions extends Omit<FakeApiOptions, 'clock'> {
  readonly pageSize?: number;
  readonly client?: Omit<ApiClientOptions, 'budget'>;
}

export interface ListScene extends AsyncDisposable {
  readonly server: FakeErzyCallApi;
  /** The server's and the request budget's, so that their waits take no real time. */
  readonly clock: FakeClock;
  readonly budget: RequestBudget;
  readonly list: CaseList;
  /** What the list asks; may be exchanged, as when the key changes. */
  api: ApiClient;
}

/** The product's list on the product's client on a server, with one clock that stands still. */
export async function startList(options: StartListOptions = {}): Promise<ListScene> {
  const { pageSize = 2, client, ...serverOptions } = options;
  const clock = new FakeClock();
  const server = await FakeErzyCallApi.start({ ...serverOptions, clock });
  const budget = new RequestBudget({ clock, jitter: () => 0 });
  const scene: ListScene = {
    server,
    clock,
    budget,
    api: apiClient(server.origin, { ...client, budget }),
    list: new CaseList(
      (request, fetchOptions) => scene.api.listCases(request, fetchOptions),
      () => pageSize,
    ),
    [Symbol.asyncDispose]: () => server.close(),
  };
  return scene;
}

/** Resolves when so many requests wait in the budget. */
export async function waiting(budget: RequestBudget, count: number): Promise<void> {
  if (budget.state.waiting !== count) {
    await new Promise<void>((resolve) => {
      const subscription = budget.onDidChange((state) => {
        if (state.waiting === count) {
          subscription.dispose();
          resolve();
        }
      });
    });
  }
}

/** Lets time go on whenever a request waits in one of the budgets, up to when it may leave. */
export function skipWaits(clock: FakeClock, ...budgets: readonly RequestBudget[]): void {
  let last = Promise.resolve();
  for (const budget of budgets) {
    budget.onDidChange(() => {
      // one after the other: two at a time could set the clock back
      last = last.then(async () => {
        const { nextAt } = budget.state;
        if (nextAt !== undefined && nextAt > clock.now()) {
          // the budget rounds its timers up
          await clock.advance(Math.ceil(nextAt - clock.now()));
        }
      });
    });
  }
}
