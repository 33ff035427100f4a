import { type Finding, type FindingSeverity, scriptParts } from './finding.ts';
import { type ScriptPart } from './script.ts';

const maxFindings = 100;

const severities: readonly FindingSeverity[] = ['error', 'warning', 'hint'];

interface Group extends Pick<Finding, 'code' | 'severity'> {
  readonly part: ScriptPart | undefined;
  readonly kept: KeptFinding[];
}

interface KeptFinding {
  readonly finding: Finding;
  /** How many were added before. */
  readonly before: number;
}

/**
 * The first hundred findings in order, and how many more there are. Findings of one code, severity and
 * part must be added in order: then a hundred of them are all that can be among the first hundred.
 */
export class FindingList {
  readonly #groups: Group[] = [];
  #total = 0;

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const group = this.#groupOf(finding);
      if (group.kept.length < maxFindings) {
        group.kept.push({ finding, before: this.#total });
      }
      this.#total++;
    }
  }

  result(): { readonly findings: readonly Finding[]; readonly omitted: number } {
    const findings = this.#groups
      .flatMap(({ kept }) => kept)
      .sort(inOrder)
      .slice(0, maxFindings)
      .map(({ finding }) => finding);
    return { findings, omitted: this.#total - findings.length };
  }

  #groupOf({ code, severity, part }: Finding): Group {
    for (const group of this.#groups) {
      if (group.code === code && group.severity === severity && group.part === part) {
        return group;
      }
    }
    const group = { code, severity, part, kept: [] };
    this.#groups.push(group);
    return group;
  }
}

/** Findings of variables' rows keep the order they were added in, which is that of the rows. */
function inOrder(a: KeptFinding, b: KeptFinding): number {
  return (
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    rankOfPart(a.finding) - rankOfPart(b.finding) ||
    (a.finding.start ?? 0) - (b.finding.start ?? 0) ||
    a.before - b.before
  );
}

function rankOfPart({ part }: Finding): number {
  return part === undefined ? scriptParts.length : scriptParts.indexOf(part);
}
