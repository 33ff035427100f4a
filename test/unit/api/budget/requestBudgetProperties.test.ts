import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Permit,
  type Priority,
  RequestBudget,
} from '../../../../src/api/budget/requestBudget.ts';
import { Deadline, momentOf } from '../../../../src/api/budget/clock.ts';
import { retryDelay, unavailableDelay } from '../../../../src/api/budget/retryDelay.ts';
import { FakeClock, settle } from '../../../support/fakes/fakeClock.ts';

const minute = 60_000;
const hour = 3_600_000;

interface Limits {
  readonly perMinute: number;
  readonly perHour: number;
  readonly reserve: number;
}

/** Requests that are made at the same time. All times are in milliseconds. */
interface Arrival {
  /** Since the previous arrival. */
  readonly after: number;
  /** What happens to the clocks before. */
  readonly change: ClockChange | undefined;
  readonly priority: Priority;
  readonly count: number;
  readonly cancelAfter: number | undefined;
  /** Undefined if no response arrives. */
  readonly answer: Answer | undefined;
}

/** The system clock is set, or the computer sleeps. */
type ClockChange =
  { readonly setBy: number } | { readonly sleep: number; readonly monotonicRuns: boolean };

interface Answer {
  /** Since the request was granted. */
  readonly after: number;
  readonly status: number;
  /** Numbers are turned into a reset time, that many seconds after the response. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

const time = (max: number) =>
  fc.oneof(
    fc.constant(0),
    fc.nat(1_000),
    fc.constantFrom(59_999, minute, minute + 1, minute + 1_000),
    fc.nat(max),
  );
const junk = fc.constantFrom('', 'banana', '-5', '0, 0', '1e9', 'NaN', '99999999999999999999');
const answer: fc.Arbitrary<Answer> = fc.record({
  after: time(10_000),
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constant(200) },
    ...[429, 500, 503].map((status) => fc.constant(status)),
  ),
  headers: fc.record({
    'Retry-After': fc.oneof(fc.constant(undefined), fc.nat(100).map(String), junk),
    'X-RateLimit-Limit': fc.constantFrom(undefined, '60', '1000'),
    'X-RateLimit-Remaining': fc.oneof(fc.constant(undefined), fc.nat(70).map(String), junk),
    'X-RateLimit-Reset': fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: -9, max: 4_000 }),
      junk,
    ),
  }),
});
const day = 24 * hour;
const change: fc.Arbitrary<ClockChange> = fc.oneof(
  fc.record({
    setBy: fc.oneof(fc.constantFrom(minute, -minute, day), fc.integer({ min: -day, max: day })),
  }),
  fc.record({
    sleep: fc.oneof(fc.constantFrom(minute, hour, 3 * hour), fc.nat(day)),
    monotonicRuns: fc.boolean(),
  }),
);
const arrivals = (maxCount: number): fc.Arbitrary<Arrival[]> =>
  fc.array(
    fc.record({
      after: time(20 * minute),
      change: fc.option(change, { nil: undefined, freq: 3 }),
      priority: fc.constantFrom<Priority>('click', 'background'),
      count: fc.integer({ min: 1, max: maxCount }),
      cancelAfter: fc.option(time(2 * minute), { nil: undefined }),
      answer: fc.option(answer, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 20 },
  );

/** Simulates the arrivals, checks each granted request, and returns the times of all of them. */
async function simulate(limits: Limits, pattern: readonly Arrival[]): Promise<number[]> {
  const clock = new FakeClock();
  const budget = new RequestBudget({ clock, ...limits, jitter: () => 250 });
  const waiting: Record<Priority, { readonly at: number }[]> = { click: [], background: [] };
  const sent: number[] = [];
  let requested = 0;
  let cancelled = 0;
  let pauses: Deadline[] = [];
  /** A pause that was over is not begun again by a clock that is set back. */
  const isPaused = () => {
    pauses = pauses.filter((each) => each.remaining(momentOf(clock)) > 0);
    return pauses.length > 0;
  };

  const respond = (permit: Permit, { status, headers }: Answer) => {
    const present = new Headers();
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) {
        const reset = typeof value === 'number' ? Math.floor(clock.now() / 1000) + value : value;
        present.set(name, String(reset));
      }
    }
    const before = budget.state.remaining;
    const delay =
      status === 429
        ? retryDelay(present, clock.now())
        : status === 503
          ? unavailableDelay(present, clock.now())
          : undefined;
    if (delay !== undefined) {
      pauses.push(new Deadline(momentOf(clock), delay));
    }
    const wasWaiting = budget.state.waiting;
    permit.observe({ status, headers: present });
    if (wasWaiting === 0 && !isPaused() && before > 1) {
      assert.ok(budget.state.remaining <= before, 'a response raised the number of requests');
    }
  };

  const request = ({ priority, cancelAfter, answer }: Arrival) => {
    const entry = { at: clock.actual };
    const controller = new AbortController();
    requested++;
    waiting[priority].push(entry);
    budget
      .acquire(priority, controller.signal)
      .then(
        (permit) => {
          assert.equal(waiting[priority][0], entry, 'granted out of order, or twice');
          // a click that was made just now may have been granted first, and learns of it later
          const earlier = waiting.click.filter(({ at }) => at < clock.actual);
          assert.ok(priority === 'click' || earlier.length === 0, 'overtook a click');
          assert.ok(!isPaused(), 'granted during a pause');
          waiting[priority].shift();
          sent.push(clock.monotonic());
          clock.setTimeout(
            () => (answer === undefined ? permit.end() : respond(permit, answer)),
            answer?.after ?? 10_000,
          );
        },
        (reason: unknown) => {
          assert.equal(reason, controller.signal.reason);
          cancelled++;
        },
      )
      .catch((error: unknown) => failures.push(error));
    if (cancelAfter !== undefined) {
      clock.setTimeout(() => {
        const stillWaiting = waiting[priority].includes(entry);
        waiting[priority] = waiting[priority].filter((each) => each !== entry);
        const before = budget.state.waiting;
        controller.abort();
        assert.ok(budget.state.waiting < before || !stillWaiting, 'still waiting');
      }, cancelAfter);
    }
  };
  const failures: unknown[] = [];

  for (const arrival of pattern) {
    await clock.advance(arrival.after);
    applyChange(clock, arrival.change);
    for (let number = 0; number < arrival.count; number++) {
      request(arrival);
    }
    await settle();
  }
  // each request may wait for an hour because of the limit, and for another hour because of a pause
  for (let hours = 0; budget.state.waiting > 0 && hours < 2 * requested + 2; hours++) {
    await clock.advance(hour + minute);
  }
  await clock.advance(hour + minute);
  assert.deepEqual(failures, []);
  assert.equal(budget.state.waiting, 0, 'starved');
  assert.equal(sent.length + cancelled, requested, 'each request is granted once or cancelled');
  assert.equal(clock.timers, 0, 'a timer is still running');
  return sent;
}

function applyChange(clock: FakeClock, change: ClockChange | undefined): void {
  if (change === undefined) {
    return;
  }
  if ('setBy' in change) {
    clock.setBy(change.setBy);
  } else {
    clock.sleep(change.sleep, change.monotonicRuns);
  }
}

/** Sleep that the monotonic clock does not count only makes the real spans longer. */
function assertWithin(sent: readonly number[], limit: number, length: number): void {
  for (let index = limit; index < sent.length; index++) {
    const span = sent[index]! - sent[index - limit]!;
    assert.ok(span > length, `${limit + 1} requests within ${span} ms`);
  }
}

describe('RequestBudget: any requests, cancellations, responses, clocks and sleep', () => {
  const check = async (limits: Limits, pattern: readonly Arrival[]) => {
    const sent = await simulate(limits, pattern);
    assertWithin(sent, limits.perMinute, minute);
    assertWithin(sent, limits.perHour, hour);
  };

  it('fault 73: respects the documented limits, and grants each request once and in order', async () => {
    const documented = { perMinute: 60, perHour: 1_000, reserve: 10 };
    await fc.assert(
      fc.asyncProperty(arrivals(150), (pattern) => check(documented, pattern)),
      { numRuns: 60 },
    );
  }).timeout(0);

  it('respects small limits, which are always exhausted', async () => {
    const limits = fc.record({
      perMinute: fc.integer({ min: 1, max: 6 }),
      perHour: fc.integer({ min: 1, max: 15 }),
      reserve: fc.nat(7),
    });
    await fc.assert(fc.asyncProperty(limits, arrivals(8), check), { numRuns: 400 });
  }).timeout(0);
});
