/**
 * Returns the text below the heading of a version in CHANGELOG.md.
 * @throws Error if the version has no heading, or nothing below it
 */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.split('\n', 1)[0]!.trim() === version);
  const text = section?.split('\n').slice(1).join('\n').trim() ?? '';
  if (text === '') {
    throw new Error(`CHANGELOG.md says nothing about version ${version}.`);
  }
  return text;
}
