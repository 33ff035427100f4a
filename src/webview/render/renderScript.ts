import { markIndexOf, unpackMarks } from '../../protocol/packedMarks.ts';
import type { MarkView, ScriptBody } from '../../protocol/scriptViews.ts';
import { appendUntrusted, element } from '../element.ts';
import { LazyBlocks } from '../lazyBlocks.ts';
import { onReveal } from '../reveal.ts';
import { type ScriptBlock, splitBlocks } from '../scriptBlocks.ts';

/**
 * The number of elements that are created at once. Marks beyond them are elements only while they
 * are near the viewport: with 100,000 elements, the page and other editors were blocked for 45 s.
 */
const immediateElements = 1000;

/** Estimated characters in a line of the widest page. */
const lineLength = 95;
/** In rem. */
const lineHeight = 1.5;

/** Creates the element for a text of the script, with its marks. A long text is split into blocks. */
export function renderScript(body: ScriptBody): HTMLElement {
  const container = element('div', { class: 'script', dir: 'auto' });
  const marks = unpackMarks(body.marks);
  const blocks = renderBlocks(container, body.text, marks, body.labels);
  if (blocks !== undefined) {
    onReveal(container, (id) => {
      const mark = marks[markIndexOf(id, body.marks.part) ?? -1];
      if (mark !== undefined) {
        blocks.fillAt(mark.start);
      }
    });
  }
  return container;
}

/** Creates an element for a text from the API that may be long. Its direction is isolated. */
export function longText<K extends 'div' | 'pre'>(
  tag: K,
  text: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const container = element(tag, { dir: 'auto', ...attributes });
  renderBlocks(container, text, [], undefined);
  return container;
}

function renderBlocks(
  container: HTMLElement,
  text: string,
  marks: readonly MarkView[],
  labels: ScriptBody['labels'] | undefined,
): LazyBlocks | undefined {
  const fill = (parent: HTMLElement, block: ScriptBlock) => {
    let position = block.start;
    for (const mark of block.marks) {
      appendUntrusted(parent, text.slice(position, mark.start));
      const label = labels?.[mark.tone] ?? '';
      parent.append(markElement(mark, text.slice(mark.start, mark.end), label));
      position = mark.end;
    }
    appendUntrusted(parent, text.slice(position, block.end));
  };
  const blocks = splitBlocks(text, marks);
  if (blocks.length === 1) {
    fill(container, blocks[0]!);
    return undefined;
  }
  const lazy = new LazyBlocks(container, text, fill);
  let created = 0;
  for (const block of blocks) {
    const part = element('div', { class: 'block' });
    part.style.containIntrinsicHeight = `auto ${estimatedHeight(text, block)}rem`;
    container.append(part);
    if (created < immediateElements) {
      fill(part, block);
      created += part.childElementCount;
    } else {
      lazy.add(part, block);
    }
  }
  return lazy;
}

/** In rem. Used until the block is laid out, so that the page does not jump when the reader scrolls. */
function estimatedHeight(text: string, { start, end }: ScriptBlock): number {
  const lines = text.slice(start, end).split('\n');
  const count = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / lineLength), 0);
  return count * lineHeight;
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
