import { RequestBudget, type ApiClient } from '../../src/api/apiClient.ts';
import { CaseList } from '../../src/cases/caseList.ts';
import { FakeErzyCallApi, type FakeApiOptions } from './fakeApi/fakeErzyCallApi.ts';
import { FakeClock } from './fakes/fakeClock.ts';
import { apiClient, type ApiClientOptions } from './testClient.ts';

interface StartListOptions extends Omit<FakeApiOptions, 'clock'> {
  readonly pageSize?: number;
  readonly client?: Omit<ApiClientOptions, 'budget'>;
}

export interface ListScene extends AsyncDisposable {
  readonly server: FakeErzyCallApi;
  /** Shared by the server and the request budget, so that waiting takes no real time. */
  readonly clock: FakeClock;
  readonly budget: RequestBudget;
  readonly list: CaseList;
  /** The client that the list uses. Tests may replace it, as a change of key does. */
  api: ApiClient;
}

/** Creates a list with a client and a server that share a clock, which does not advance by itself. */
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

/** Resolves when `count` requests wait in the budget. */
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

/** Advances the clock whenever a request waits in one of the budgets, until it may be sent. */
export function skipWaits(clock: FakeClock, ...budgets: readonly RequestBudget[]): void {
  let last = Promise.resolve();
  for (const budget of budgets) {
    budget.onDidChange(() => {
      // one at a time, because two could set the clock back
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
