import assert from 'node:assert/strict';
import { analyseScript, type Finding } from '../../../../src/script/analyseScript.ts';
import { findingIds } from '../../../../src/script/findingIds.ts';
import { cleanScripts } from './cleanScripts.ts';
import type { CorpusEntry } from './corpusEntry.ts';
import { dates } from './dates.ts';
import { lookalikes } from './lookalikes.ts';
import { messyScripts } from './messyScripts.ts';
import { gymDefects } from './gymDefects.ts';
import { gymScripts } from './gymScripts.ts';
import { longScripts } from './longScripts.ts';
import { moreBraces } from './moreBraces.ts';
import { moreClean } from './moreClean.ts';
import { moreDates } from './moreDates.ts';
import { moreDefaults } from './moreDefaults.ts';
import { moreDirections } from './moreDirections.ts';
import { moreNames } from './moreNames.ts';
import { morePlaceholders } from './morePlaceholders.ts';
import { morePrompts } from './morePrompts.ts';
import { moreSpeech } from './moreSpeech.ts';
import { moreToolLists } from './moreToolLists.ts';
import { moreTools } from './moreTools.ts';
import { namesakes } from './namesakes.ts';
import { placeholders } from './placeholders.ts';
import { probes } from './probes.ts';
import { relativeDates } from './relativeDates.ts';
import { speech } from './speech.ts';
import { speechInLanguages } from './speechInLanguages.ts';
import { tools } from './tools.ts';
import { variables } from './variables.ts';

const corpus: readonly CorpusEntry[] = [
  ...placeholders,
  ...speech,
  ...speechInLanguages,
  ...dates,
  ...namesakes,
  ...relativeDates,
  ...variables,
  ...tools,
  ...cleanScripts,
  ...messyScripts,
  ...probes,
  ...gymDefects,
  ...gymScripts,
  ...longScripts,
  ...lookalikes,
  ...moreBraces,
  ...moreClean,
  ...morePrompts,
  ...moreToolLists,
  ...moreDates,
  ...moreDefaults,
  ...moreDirections,
  ...moreNames,
  ...morePlaceholders,
  ...moreSpeech,
  ...moreTools,
];

interface Score {
  readonly hits: number;
  readonly missed: number;
  readonly wrong: number;
}

/** The text of a finding's first place, or the name of its variable. */
function about({ script }: CorpusEntry, { places, variable }: Finding): string[] {
  const [place] = places;
  const text =
    place !== undefined && 'part' in place
      ? (script[place.part] ?? '').slice(place.start, place.end)
      : '';
  return [text, variable ?? ''];
}

/** What is missing from the findings of an entry, and what is too much, as check and text. */
function compare(entry: CorpusEntry): { readonly missed: string[]; readonly wrong: string[] } {
  const { findings } = analyseScript(entry.script);
  const missed = Object.entries(entry.expected)
    .filter(
      ([check, text]) =>
        !findings.some(
          (finding) =>
            finding.id === `erzycall/${check}` &&
            about(entry, finding).some((each) => each !== '' && each.startsWith(text)),
        ),
    )
    .map(([check, text]) => `${check}: ${text}`);
  const wrong = findings
    .filter(({ id }) => !(id.replace('erzycall/', '') in entry.expected))
    .map((finding) => `${finding.id.replace('erzycall/', '')}: ${about(entry, finding).join(' ')}`);
  return { missed, wrong };
}

function scores(): Map<string, Score> {
  const names = findingIds.map((id) => id.replace('erzycall/', ''));
  const compared = corpus.map((entry) => ({ entry, ...compare(entry) }));
  return new Map(
    names.map((name) => {
      const count = (all: string[]) => all.filter((each) => each.startsWith(`${name}:`)).length;
      const planted = compared.filter(({ entry }) => name in entry.expected).length;
      const missed = compared.reduce((sum, each) => sum + count(each.missed), 0);
      const wrong = compared.reduce((sum, each) => sum + count(each.wrong), 0);
      return [name, { hits: planted - missed, missed, wrong }];
    }),
  );
}

const percent = (part: number, all: number) =>
  all === 0 ? '–' : `${Math.round((100 * part) / all)} %`;

describe('the corpus of scripts', () => {
  for (const entry of corpus) {
    const kind = Object.keys(entry.expected).join(', ') || 'nothing';
    it(`has ${kind} in ${JSON.stringify(entry.title.slice(0, 100))}`, () => {
      assert.deepEqual(compare(entry), { missed: [], wrong: [] });
    });
  }

  it('is large, and plants each check', () => {
    assert.ok(corpus.length >= 150, String(corpus.length));
    for (const [name, { hits }] of scores()) {
      assert.ok(hits >= 1, name);
    }
  });

  after(() => {
    const rows = [...scores()].map(([name, { hits, missed, wrong }]) => [
      name,
      String(hits + missed),
      percent(hits, hits + wrong),
      percent(hits, hits + missed),
    ]);
    const clean = corpus.filter(({ expected }) => Object.keys(expected).length === 0).length;
    const table = [['check', 'planted', 'precision', 'recall'], ...rows]
      .map(
        ([name = '', ...cells]) =>
          name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''),
      )
      .join('\n');
    console.log(`\n${corpus.length} scripts, ${clean} of them clean\n${table}\n`);
  });
});
