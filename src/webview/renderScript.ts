import type { MarkView, ScriptBody } from '../protocol/scriptViews.ts';
import { appendUntrusted, element } from './element.ts';
import { type ScriptBlock, splitBlocks } from './scriptBlocks.ts';

/** Creates the element for a text of the script, with its marks. A long text is split into blocks. */
export function renderScript(body: ScriptBody): HTMLElement {
  const container = element('div', { class: 'script', dir: 'auto' });
  const blocks = splitBlocks(body.text, body.marks);
  if (blocks.length === 1) {
    fillBlock(container, body, blocks[0]!);
    return container;
  }
  for (const block of blocks) {
    const part = element('div', { class: 'block' });
    fillBlock(part, body, block);
    container.append(part);
  }
  return container;
}

function fillBlock(parent: HTMLElement, body: ScriptBody, block: ScriptBlock): void {
  const { text, labels } = body;
  let position = block.start;
  for (const mark of block.marks) {
    appendUntrusted(parent, text.slice(position, mark.start));
    parent.append(markElement(mark, text.slice(mark.start, mark.end), labels[mark.tone]));
    position = mark.end;
  }
  appendUntrusted(parent, text.slice(position, block.end));
}

function markElement({ id, tone, targetId }: MarkView, text: string, label: string): HTMLElement {
  if (targetId !== undefined) {
    const link = element('a', {
      id,
      class: `mark ${tone}`,
      href: `#${targetId}`,
      title: label,
      'aria-label': `${text}, ${label}`,
    });
    appendUntrusted(link, text);
    return link;
  }
  const mark = element('mark', { id, class: `mark ${tone}`, title: label });
  appendUntrusted(mark, text);
  mark.append(element('span', { class: 'visually-hidden' }, ` (${label}) `));
  return mark;
}
