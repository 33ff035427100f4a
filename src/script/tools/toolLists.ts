import { linesOf } from '../../shared/text.ts';
import { toolHeading, toolNouns } from '../words/toolWords.ts';
import { namesAction } from './toolNames.ts';

const name = '([`*"\'“]{0,3})([A-Za-z][\\w-]{1,60})';

/** `- name`, `1. name`, `### name`, `| name`, `- name: name` of YAML. */
const marked = new RegExp(
  `^[ \\t]{0,12}(?:[-*•]|//|\\d{1,2}[.)]|#{1,6}|\\|)[ \\t]{1,4}(?:["']?name["']?: ?)?${name}`,
);
/** `name_of_tool: what it does`, `nameOfTool(…)`, without a sign before it. */
const labeled = new RegExp(
  `^[ \\t]{0,4}(?=\\W{0,3}[A-Za-z]+(?:_|[a-z][A-Z]))${name}[\`*"'”]{0,3}(?=\\s?[:(–—]|\\s-\\s)`,
);

/** `<tool name="name">`, `<function>name</function>`, `<tool><name>name`, `"tool": "name"`. */
const tagged = new RegExp(
  `<(?:${toolNouns})(?:_?name)?(?:\\s[^<>\\n]{0,40}?(?:name|id)=["']|>(?:\\s{0,12}<name>)?\\s{0,2})(?<tag>[A-Za-z][\\w-]{1,60})(?=["'<]|\\s{0,2}<)|["'](?:tool|function)(?:_name)?["']\\s?:\\s?["'](?<key>[A-Za-z][\\w-]{1,60})["']`,
  'giu',
);

/** `"name": "name"`, in prompts with a list of tools as JSON. */
const jsonName = /["']name["']\s?:\s?["']([A-Za-z]\w*_\w{1,60})["']/g;
const jsonTools = /["'](?:tools|functions?)["']\s?:\s?[[{]/;

/** The depth of a heading by its signs; a label such as "Tools:" ends with the first line that is no item. */
const labelDepth = 7;

/** Lines that are longer hold no item. */
const maxLine = 400;

/** Where the items of lists and tables below a heading such as "Tools:" have their names, and tags that name tools. */
export function listedTools(prompt: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of prompt.matchAll(tagged)) {
    const { tag, key } = match.groups!;
    found.add(match.index + match[0].lastIndexOf(tag ?? key!));
  }
  if (jsonTools.test(prompt)) {
    for (const { index, 0: text, 1: tool } of prompt.matchAll(jsonName)) {
      found.add(index + text.lastIndexOf(tool!));
    }
  }
  let depth = 0;
  // below other text a list may be one of parameters
  let isDirect = true;
  let column = -1;
  for (const { start, text } of linesOf(prompt)) {
    const line = text.length < maxLine ? text : '';
    column = line.startsWith('|') ? toolColumn(line, column) : -1;
    const cell = column === -1 ? undefined : cellAt(line, column);
    if (cell !== undefined) {
      found.add(start + cell);
      continue;
    }
    const signs = /^\s{0,3}(#{1,6}) /.exec(line)?.[1]?.length;
    const item = depth > 0 ? (marked.exec(line) ?? labeled.exec(line)) : null;
    const isHeading = line.length < 80 && toolHeading.test(line);
    if (isHeading && (signs !== undefined || /:\s*\**$|\*\*$/.test(line))) {
      depth = signs ?? labelDepth;
      isDirect = true;
    } else if (signs !== undefined && signs <= depth) {
      depth = 0;
    } else if (item !== null && (isDirect || signs !== undefined || namesAction(item[2]!))) {
      found.add(start + line.indexOf(item[2]!));
    } else if (!/^\s{2,}/.test(line)) {
      isDirect = false;
      depth = depth === labelDepth ? 0 : depth;
    }
  }
  return found;
}

const toolHead = new RegExp(`^[\\s*]*(?:${toolNouns})[\\s*]*$`, 'iu');

/** The column of a table that names tools: the one whose head says so. Until then, -1. */
function toolColumn(row: string, column: number): number {
  return column === -1 ? row.split('|').findIndex((cell) => toolHead.test(cell)) : column;
}

/** Where in a row the name in a column starts. */
function cellAt(row: string, column: number): number | undefined {
  const before = row.split('|', column).join('|').length + 1;
  const match = /^([\s`*"']{0,6})[A-Za-z]\w*_\w/.exec(row.slice(before));
  return match === null ? undefined : before + match[1]!.length;
}
