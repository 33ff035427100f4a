import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMessageToPanel, parseMessageFromPanel } from '../../../src/shared/casePanelMessages.ts';

describe('parseMessageFromPanel', () => {
  it('reads each message', () => {
    for (const type of ['ready', 'refresh', 'retry', 'runAction', 'showRaw']) {
      assert.deepEqual(parseMessageFromPanel({ type }), { type });
    }
    for (const what of ['id', 'firstMessage', 'prompt', 'json']) {
      assert.deepEqual(parseMessageFromPanel({ type: 'copy', what }), { type: 'copy', what });
    }
  });

  it('takes nothing over but what a message holds', () => {
    const data: unknown = JSON.parse(
      '{ "type": "runAction", "command": "x", "__proto__": { "what": "id" } }',
    );
    assert.deepEqual(parseMessageFromPanel(data), { type: 'runAction' });
  });

  it('refuses a target that is none', () => {
    for (const what of ['raw', '__proto__', 'constructor', 0, null, undefined, ['id']]) {
      assert.equal(parseMessageFromPanel({ type: 'copy', what }), undefined);
    }
    assert.equal(parseMessageFromPanel({ type: 'copy' }), undefined);
  });

  it('refuses everything else without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        assert.equal(parseMessageFromPanel(data), undefined);
      }),
    );
    assert.equal(parseMessageFromPanel({ type: 'toString' }), undefined);
  });
});

describe('isMessageToPanel', () => {
  it('knows its own', () => {
    assert.equal(isMessageToPanel({ type: 'identify', id: 'case_789', kept: false }), true);
  });

  it('refuses the rest', () => {
    for (const data of [undefined, null, 'case', [], {}, { type: 'ready' }, { type: 'toString' }]) {
      assert.equal(isMessageToPanel(data), false);
    }
  });
});
