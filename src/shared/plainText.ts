// C0 and C1 controls, and what turns the reading direction of the text around it
const controls =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]+/g;

/**
 * Text of the API's as one line that is safe in VS Code's own labels. Notifications, progress and
 * input boxes execute `[x](command:…)` links when clicked (tried), quick picks draw `$(icon)`:
 * a zero-width space takes both apart and leaves the look as it was.
 */
export function plainText(text: string): string {
  return text.replace(controls, ' ').replaceAll('](', ']\u200b(').replaceAll('$(', '$\u200b(');
}
