/** What modules may write to the log. Never a key, a body, a query or a cursor. */
export interface Log {
  debug(message: string): void;
  warn(message: string): void;
  error(error: unknown): void;
}
