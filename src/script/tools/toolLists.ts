import { toolHeading } from '../words/toolWords.ts';

const bullet = /^[ \t]{0,12}(?:[-*•]|\d{1,2}[.)])[ \t]{1,4}([`*"'“]{0,3})([A-Za-z][\w-]{1,60})/;

/** Where the items of lists below a heading such as "Tools:" have their names. */
export function listedTools(prompt: string): ReadonlySet<number> {
  const found = new Set<number>();
  let isList = false;
  let at = 0;
  while (at < prompt.length) {
    const next = prompt.indexOf('\n', at);
    const end = next === -1 ? prompt.length : next;
    if (end - at < 400) {
      const line = prompt.slice(at, end).replace(/\r$/, '');
      const item = isList ? bullet.exec(line) : null;
      if (item !== null) {
        found.add(at + item[0].length - item[2]!.length);
      } else if (line.trim() !== '' && !/^\s{2,}/.test(line)) {
        isList =
          line.length < 80 && /^\s*#|:\s*\**\s*$|\*\*\s*$/.test(line) && toolHeading.test(line);
      }
    }
    at = end + 1;
  }
  return found;
}
