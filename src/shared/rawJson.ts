/** A value as indented JSON. Undefined if it is nested too deeply to be serialized. */
export function rawJson(raw: unknown): string | undefined {
  try {
    return JSON.stringify(raw, undefined, 2);
  } catch (error) {
    // JSON.parse accepts any depth, but JSON.stringify recurses
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}
