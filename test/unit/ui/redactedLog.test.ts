import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { containsKey, createRedactedLog } from '../../../src/ui/redactedLog.ts';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';

describe('the log', () => {
  it('redacts every API key, whatever is logged', () => {
    const lines: string[] = [];
    const write = (line: string | Error) => lines.push(String(line));
    // only the methods that the log uses
    const channel = { debug: write, warn: write, error: write } as Partial<LogOutputChannel>;
    const log = createRedactedLog(channel as LogOutputChannel);
    log.debug(`GET /cases X-API-Key:${liveKey}`);
    log.warn(`"${testKey}"`);
    log.error(new Error(`bad header ${liveKey}\nX-API-Key: ${testKey}`));
    log.error({ toString: () => liveKey });
    const oddKey = `ek_live_${String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index))}`;
    log.debug(`${oddKey} `);
    assert.equal(lines.at(-1), 'ek_live_[redacted] ');
    assert.equal(lines.length, 5);
    for (const line of lines) {
      assert.ok(!line.includes(liveKey) && !line.includes(testKey), line);
      assert.match(line, /ek_(live|test)_\[redacted\]/);
    }
  });

  it('fault 65: a key is found within a longer word', () => {
    for (const text of [liveKey, testKey, `my_${liveKey}`, `a1${testKey}`, `“${liveKey}”`]) {
      assert.ok(containsKey(text), text);
    }
    for (const text of ['Live', 'ek_', 'seek_lively', '']) {
      assert.ok(!containsKey(text), text);
    }
  });
});
