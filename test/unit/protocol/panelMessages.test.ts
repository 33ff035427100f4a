import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  maxPreviewLength,
  parseMessageFromPanel,
  readMessageToPanel,
  writeMessageToPanel,
} from '../../../src/protocol/panelMessages.ts';

describe('parseMessageFromPanel', () => {
  it('reads each message', () => {
    for (const type of [
      ...['ready', 'refresh', 'retry', 'runAction', 'showRaw'],
      ...['showChanges', 'showIgnored', 'loadCalls', 'runCallsAction'],
    ]) {
      assert.deepEqual(parseMessageFromPanel({ type }), { type });
    }
    for (const what of ['id', 'firstMessage', 'prompt', 'json']) {
      assert.deepEqual(parseMessageFromPanel({ type: 'copy', what }), { type: 'copy', what });
    }
  });

  it('reads the check that a button of a finding is about', () => {
    for (const type of ['ignoreFinding', 'explainFinding']) {
      const message = { type, id: 'erzycall/dash' };
      assert.deepEqual(parseMessageFromPanel({ ...message, more: 1 }), message);
      for (const id of [undefined, 7, ['x'], 'x'.repeat(501)]) {
        assert.equal(parseMessageFromPanel({ type, id }), undefined);
      }
    }
  });

  it('ignores fields that do not belong to the message', () => {
    const data: unknown = JSON.parse(
      '{ "type": "runAction", "command": "x", "__proto__": { "what": "id" } }',
    );
    assert.deepEqual(parseMessageFromPanel(data), { type: 'runAction' });
  });

  it('rejects an unknown copy target', () => {
    for (const what of ['raw', '__proto__', 'constructor', 0, null, undefined, ['id']]) {
      assert.equal(parseMessageFromPanel({ type: 'copy', what }), undefined);
    }
    assert.equal(parseMessageFromPanel({ type: 'copy' }), undefined);
  });

  it('accepts any preview value that is not too long', () => {
    const longest = 'x'.repeat(maxPreviewLength);
    for (const value of ['', 'Sam', '<b>\u0000', longest]) {
      const message = { type: 'preview', name: 'agent', value };
      assert.deepEqual(parseMessageFromPanel({ ...message, more: 1 }), message);
    }
    for (const odd of [
      { name: 'agent', value: `${longest}x` },
      { name: 'n'.repeat(501), value: '' },
      { name: 'agent' },
      { value: '' },
      { name: 7, value: '' },
      { name: 'agent', value: ['x'] },
    ]) {
      assert.equal(parseMessageFromPanel({ type: 'preview', ...odd }), undefined);
    }
  });

  it('rejects everything else without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        assert.equal(parseMessageFromPanel(data), undefined);
      }),
    );
    assert.equal(parseMessageFromPanel({ type: 'toString' }), undefined);
  });
});

describe('messages to the panel', () => {
  it('are the same after serializing and parsing', () => {
    const message = { type: 'identify', id: 'case_789', pinned: false } as const;
    assert.deepEqual(readMessageToPanel(writeMessageToPanel(message)), message);
  });

  it('are distinguished from everything else', () => {
    for (const data of [undefined, null, 'case', [], {}, { type: 'ready' }, { type: 'toString' }]) {
      assert.equal(readMessageToPanel(data), undefined);
      assert.equal(readMessageToPanel(JSON.stringify(data)), undefined);
    }
    assert.equal(readMessageToPanel('{'), undefined);
    assert.equal(
      readMessageToPanel({ type: 'identify', id: 'case_789', pinned: false }),
      undefined,
    );
  });
});
