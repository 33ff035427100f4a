/**
 * Loaded into VS Code's server before it starts. To encrypt its secret storage, a window requests half of
 * the key from `/mint-key`. In a full code-server, a wrapper around VS Code answers this request, but the
 * tests start VS Code without it. Without an answer, secrets would be lost on reload. The query of this
 * module's URL contains the path of the key file.
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
