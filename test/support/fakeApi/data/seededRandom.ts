/** A generator of numbers in [0, 1) that depend only on the seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An ID of 32 characters that looks like those of the production service. */
export function opaqueId(random: () => number, prefix: string): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  let id = prefix;
  while (id.length < 32) {
    id += alphabet.charAt(Math.floor(random() * alphabet.length));
  }
  return id;
}
