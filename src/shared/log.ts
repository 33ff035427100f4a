/** The log for all modules. They must never log a key, a response body, a query or a cursor. */
export interface Log {
  debug(message: string): void;
  warn(message: string): void;
  error(error: unknown): void;
}
