import type { ScriptAnalysis } from '../../script/analyseScript.ts';
import type { Finding } from '../../script/findings.ts';

/** What of an analysis a panel lists. */
export interface ShownFindings {
  readonly findings: readonly Finding[];
  /** How many more there are that are not ignored. */
  readonly omitted: number;
  /** How many are ignored. */
  readonly ignored: number;
}

/** A list of more findings helps nobody. */
const maxFindings = 100;

/** Leaves out findings that the settings ignore, and what is too much. */
export function shownFindings(
  { findings, omitted }: ScriptAnalysis,
  isIgnored: (id: string) => boolean,
): ShownFindings {
  const counted = findings.filter(({ id }) => !isIgnored(id));
  const shown = counted.slice(0, maxFindings);
  const countOmitted = (ignored: boolean) =>
    [...omitted].reduce((sum, [id, count]) => (isIgnored(id) === ignored ? sum + count : sum), 0);
  return {
    findings: shown,
    omitted: counted.length - shown.length + countOmitted(false),
    ignored: findings.length - counted.length + countOmitted(true),
  };
}
