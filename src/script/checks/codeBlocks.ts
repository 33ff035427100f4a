import type { Stretch } from '../../shared/stretch.ts';

/** A fenced block of Markdown, with its fences. */
export interface CodeBlock extends Stretch {
  /** Whether it certainly holds a program or a template, and no text for the model. */
  readonly isCode: boolean;
}

const fence = /^[ \t>]{0,8}(`{3,}|~{3,})[ \t]*([\w.+#-]{0,20})[^\n`]{0,40}$/;

/** What people write behind the fence when the block is for people. */
const notCode = /^(?:|te?xt|plain|plaintext|md|markdown|json[c5l]?|csv|prompt|none)$/i;

/** What is found in templates and programs, and in no text for a model. */
const codeSigns =
  /\{%|<\/?[a-z][\w-]*(?:\s[^<>\n]{0,80})?>|^\s*(?:- )?(?:hosts|tasks|jobs|steps|run|uses|image|apiVersion|kind|when|env):(?:\s|$)|^\s*(?:def|class|import|from|const|let|var|function|return|export|echo|curl) |=>|;\s*$/m;

/** No prompt has more; the rest of a longer block is not read. */
const [maxBlocks, maxLength] = [500, 4_000];

/** The fenced blocks of a prompt, in order. A block that is not closed ends nowhere and is none. */
export function findCodeBlocks(prompt: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly start: number; readonly sign: string; readonly isCode: boolean } | undefined;
  let at = prompt.search(/^[ \t>]{0,8}(?:```|~~~)/m);
  while (at !== -1 && at < prompt.length && blocks.length < maxBlocks) {
    const next = prompt.indexOf('\n', at);
    const end = next === -1 ? prompt.length : next;
    const line = end - at < 100 ? prompt.slice(at, end).replace(/\r$/, '') : '';
    const [, sign = '', language = ''] = fence.exec(line) ?? [];
    if (sign !== '') {
      if (open === undefined) {
        open = { start: at, sign, isCode: !notCode.test(language) };
      } else if (sign.startsWith(open.sign) && language === '') {
        const { start, isCode } = open;
        const body = prompt.slice(start, Math.min(end, start + maxLength));
        blocks.push({ start, end, isCode: isCode || codeSigns.test(body) });
        open = undefined;
      }
    }
    at = end + 1;
  }
  return blocks;
}

/** The block that holds a place. The blocks must be in order. */
export function blockAt(blocks: readonly CodeBlock[], place: number): CodeBlock | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const block = blocks[low];
  return block !== undefined && block.start <= place ? block : undefined;
}
