/**
 * Replaces VS Code's native module `@vscode/spdlog`, which would have to be compiled, with loggers that
 * append to a file. Without them, the server writes no log files and every output channel stays empty.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class FileLogger {
  #file;
  #level = 2;
  #plain = false;

  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, '');
    this.#file = file;
  }

  trace = (message) => this.#write(0, message);
  debug = (message) => this.#write(1, message);
  info = (message) => this.#write(2, message);
  warn = (message) => this.#write(3, message);
  error = (message) => this.#write(4, message);
  critical = (message) => this.#write(5, message);
  getLevel = () => this.#level;
  setLevel = (level) => {
    this.#level = level;
  };
  setPattern = () => {};
  /** Messages are written verbatim from now on; the caller adds line breaks. */
  clearFormatters = () => {
    this.#plain = true;
  };
  flush = () => {};
  drop = () => {};

  #write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#plain ? message : `${time} [${names[level]}] ${message}\n`);
  }
}

export const version = 0;
export const setLevel = () => {};
export const setFlushOn = () => {};
export const createRotatingLogger = async (name, file) => new FileLogger(file);
export const createAsyncRotatingLogger = createRotatingLogger;
