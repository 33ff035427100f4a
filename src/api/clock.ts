export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Returns what cancels it. */
  setTimeout(callback: () => void, milliseconds: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
