import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { CaseList } from '../../../src/cases/caseList.ts';
import { anyAnswer, AnyPages } from './anyPages.ts';

const step = fc.tuple(
  fc.constantFrom('load', 'loadMore', 'loadMore', 'loadAll', 'refresh', 'cancel', 'reset'),
  // the pause before the next step: turns of the event loop, or until all actions have ended
  fc.constantFrom<number | 'done'>(0, 1, 2, 3, 'done'),
);

describe('CaseList with any actions and any responses', () => {
  it('shows each ID once, in server order, loses no rows, and ends each action', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswer, { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (answers, steps, pageSize) => {
          const server = new AnyPages(answers);
          const list = new CaseList(server.fetchPage, () => pageSize);
          server.watch(list);
          const clicks: Promise<void>[] = [];
          let abort = new AbortController();
          for (const [name, pause] of steps) {
            if (name === 'cancel' || name === 'reset') {
              server.stop(name, abort);
              abort = new AbortController();
            } else {
              clicks.push(list[name](abort));
            }
            if (pause === 'done') {
              await Promise.all(clicks);
            } else {
              for (let turn = 0; turn < pause; turn++) await setImmediate();
            }
          }
          await Promise.all(clicks);
          assert.notEqual(list.state.phase, 'busy');
          assert.deepEqual(server.problems, []);
        },
      ),
      { numRuns: 2_000 },
    );
  }).timeout(0);
});
