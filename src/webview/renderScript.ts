import type { MarkView, ScriptBody } from '../protocol/scriptViews.ts';
import { appendUntrusted, element } from './element.ts';
import { type ScriptBlock, splitBlocks } from './scriptBlocks.ts';

/** Draws a text of the script with its marks; a long one in blocks. */
export function renderScript(body: ScriptBody): HTMLElement {
  const made = element('div', { class: 'script', dir: 'auto' });
  const blocks = splitBlocks(body.text, body.marks);
  if (blocks.length === 1) {
    fillBlock(made, body, blocks[0]!);
    return made;
  }
  for (const block of blocks) {
    const part = element('div', { class: 'block' });
    fillBlock(part, body, block);
    made.append(part);
  }
  return made;
}

function fillBlock(parent: HTMLElement, body: ScriptBody, block: ScriptBlock): void {
  const { text, labels } = body;
  let at = block.start;
  for (const mark of block.marks) {
    appendUntrusted(parent, text.slice(at, mark.start));
    parent.append(markElement(mark, text.slice(mark.start, mark.end), labels[mark.tone]));
    at = mark.end;
  }
  appendUntrusted(parent, text.slice(at, block.end));
}

function markElement({ id, tone, goesTo }: MarkView, text: string, label: string): HTMLElement {
  if (goesTo !== undefined) {
    const link = element('a', {
      id,
      class: `mark ${tone}`,
      href: `#${goesTo}`,
      title: label,
      'aria-label': `${text}, ${label}`,
    });
    appendUntrusted(link, text);
    return link;
  }
  const made = element('mark', { id, class: `mark ${tone}`, title: label });
  appendUntrusted(made, text);
  made.append(element('span', { class: 'visually-hidden' }, ` (${label}) `));
  return made;
}
