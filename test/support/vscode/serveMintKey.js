/**
 * Loaded into VS Code's server before it starts. The window asks it for half of the key that it encrypts
 * its secret storage with; the wrapper that answers this in a full code-server is not run here, and
 * without an answer secrets would not survive a reload. This module's query names the file of the key.
 */
import { readFileSync } from 'node:fs';
import { Server } from 'node:http';

const key = readFileSync(new URL(import.meta.url).searchParams.get('file'));
const { emit } = Server.prototype;

Server.prototype.emit = function (event, request, response, ...rest) {
  if (event !== 'request' || request.method !== 'POST' || request.url !== '/mint-key') {
    return emit.call(this, event, request, response, ...rest);
  }
  response.setHeader('Content-Type', 'application/octet-stream').end(key);
  return true;
};
