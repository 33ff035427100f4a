import assert from 'node:assert/strict';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import type { CaseScript } from '../../../src/script/script.ts';

const attached = [
  { id: 'k17_abc', name: 'Book appointment' },
  { id: 'k18_def', name: 'end_call' },
];

/** The tools that a prompt names and that are not attached. */
function missing(prompt: string, tools: CaseScript['tools'] = attached): unknown[] {
  const variables = [{ name: 'order_id', defaultValue: 'x' }];
  const { findings } = analyseScript({ firstMessage: undefined, prompt, variables, tools });
  return findings
    .filter(({ id }) => id === 'erzycall/tool-not-attached')
    .map(({ places, detail }) => {
      for (const place of places) {
        assert.ok('part' in place && prompt.slice(place.start, place.end) === detail);
      }
      return detail;
    });
}

describe('tools that are not attached', () => {
  const named = [
    ...['Use `send_sms` to confirm.', 'use the `send_sms` tool', 'Then call `send_sms`.'],
    ...['call send_sms', 'Use the send_sms tool.', 'Invoke the tool send_sms now', 'run\nsend_sms'],
    ...['The `send_sms` function sends it', 'Confirm with `send_sms()`.', '- call the `send_sms`'],
  ];
  for (const prompt of named) {
    it(`are named: ${JSON.stringify(prompt)}`, () =>
      assert.deepEqual(missing(prompt), ['send_sms']));
  }

  it('are named in camel case', () => {
    assert.deepEqual(missing('Call `transferCall`. Use sendSms.'), ['transferCall', 'sendSms']);
  });

  it('are named when no tool is attached', () => {
    assert.deepEqual(missing('call `send_sms`', []), ['send_sms']);
  });

  it('are one finding each', () => {
    assert.deepEqual(missing('call a_b, call c_d, call a_b'), ['a_b', 'c_d']);
  });

  const harmless = [
    ...['use the `end_call` tool', 'call `endCall`', 'use `book_appointment`', 'call k17_abc'],
    ...['call {{send_sms}}', 'call order_id', 'use snake_case', 'set `call_outcome` to `not_now`'],
    ...['Do not use the `send_sms` tool', 'never call send_sms', 'recall send_sms', 'use `formal`'],
    ...[
      'call /v1/send_sms',
      'call a_b@example.com',
      'use `send_sms.txt`',
      'call the office tool',
      'the v1.send_sms function',
    ],
  ];
  for (const prompt of harmless) {
    it(`are not made up: ${JSON.stringify(prompt)}`, () => assert.deepEqual(missing(prompt), []));
  }

  it('are not reported while the names of tools are unknown', () => {
    for (const tools of [[{ id: 't' }], [...attached, { id: 't' }]]) {
      assert.deepEqual(missing('call `send_sms`', tools), []);
    }
  });
});
