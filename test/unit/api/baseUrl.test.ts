import assert from 'node:assert/strict';
import { parseBaseUrl } from '../../../src/api/baseUrl.ts';

describe('parseBaseUrl', () => {
  it('accepts https for any host and http for loopback hosts, with a path', () => {
    const accepted = {
      'https://app.erzycall.com': 'https://app.erzycall.com',
      ' https://app.erzycall.com/ ': 'https://app.erzycall.com',
      'https://gateway.example:8443/erzy//': 'https://gateway.example:8443/erzy',
      'http://127.0.0.1:4010': 'http://127.0.0.1:4010',
      'http://127.1:4010': 'http://127.0.0.1:4010',
      'http://localhost': 'http://localhost',
      'http://[::1]:80': 'http://[::1]',
    };
    for (const [text, prefix] of Object.entries(accepted)) {
      const parsed = parseBaseUrl(text);
      assert.ok(parsed.valid, text);
      assert.equal(parsed.baseUrl.prefix, prefix);
    }
  });

  it('fault 71: removes the path of the API, which is often copied with the address', () => {
    for (const path of ['/api/v1', '/api/v1/', '//api/v1//']) {
      for (const address of ['https://app.erzycall.com', 'https://gateway.example/erzy']) {
        const parsed = parseBaseUrl(address + path);
        assert.ok(parsed.valid, path);
        assert.equal(parsed.baseUrl.prefix, address);
      }
    }
  });

  it('fault 71: rejects pages of the dashboard', () => {
    for (const page of ['/dashboard', '/settings/api-keys', '/docs/', '/api/v2', '/cases/case_1']) {
      const parsed = parseBaseUrl(`https://app.erzycall.com${page}`);
      assert.deepEqual(parsed, { valid: false, reason: 'hasPath' }, page);
    }
  });

  it('fault 50: rejects everything else with a reason', () => {
    const refused = {
      '': 'malformed',
      'app.erzycall.com': 'malformed',
      'ftp://app.erzycall.com': 'malformed',
      'javascript:alert(1)': 'malformed',
      'https://': 'malformed',
      'http://app.erzycall.com': 'notHttps',
      'http://127.0.0.1.evil.example': 'notHttps',
      'http://localhost.evil.example': 'notHttps',
      'https://user:secret@app.erzycall.com': 'hasUserInfo',
      'http://app.erzycall.com@127.0.0.1': 'hasUserInfo',
      'https://app.erzycall.com?key=1': 'hasQuery',
      'https://app.erzycall.com#x': 'hasQuery',
    };
    for (const [text, reason] of Object.entries(refused)) {
      assert.deepEqual(parseBaseUrl(text), { valid: false, reason }, text);
    }
  });
});
