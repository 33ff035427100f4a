import type { ScriptBlock } from './scriptBlocks.ts';
import { splitControls } from './visibleText.ts';

/**
 * Blocks that have elements for their marks and control characters only while they are near the
 * viewport, and are plain text otherwise, so that find still works in them.
 */
export class LazyBlocks {
  readonly #blocks = new Map<Element, ScriptBlock>();
  readonly #filled = new Set<Element>();
  readonly #near = new Set<Element>();
  readonly #text: string;
  readonly #fillBlock: (parent: HTMLElement, block: ScriptBlock) => void;
  readonly #observer: IntersectionObserver;

  /** @param fillBlock appends the content of a block with its elements */
  constructor(
    container: HTMLElement,
    text: string,
    fillBlock: (parent: HTMLElement, block: ScriptBlock) => void,
  ) {
    this.#text = text;
    this.#fillBlock = fillBlock;
    // half a screen ahead, so that the Tab key finds the next link. The root is explicit, because
    // the margin is ignored otherwise in a frame of another origin.
    this.#observer = new IntersectionObserver((entries) => this.#update(entries), {
      root: document,
      rootMargin: '50%',
    });
    const retry = () => {
      if (container.isConnected) {
        this.#fillNear();
      } else {
        document.removeEventListener('selectionchange', retry);
      }
    };
    document.addEventListener('selectionchange', retry);
  }

  /** Adds a block as plain text. */
  add(element: HTMLElement, block: ScriptBlock): void {
    this.#blocks.set(element, block);
    this.#empty(element);
    this.#observer.observe(element);
  }

  /** Fills the block that contains this position in the text, if it was added. */
  fillAt(position: number): void {
    for (const [element, { start, end }] of this.#blocks) {
      if (start <= position && position < end) {
        this.#fill(element);
      }
    }
  }

  #update(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.#near.add(target);
      } else {
        this.#near.delete(target);
      }
    }
    this.#fillNear();
    for (const element of this.#filled) {
      if (!this.#near.has(element) && !element.contains(document.activeElement)) {
        this.#empty(element);
      }
    }
  }

  #fillNear(): void {
    for (const element of this.#near) {
      this.#fill(element);
    }
  }

  #fill(element: Element): void {
    if (element instanceof HTMLElement && !this.#filled.has(element) && !hasSelection(element)) {
      element.replaceChildren();
      this.#fillBlock(element, this.#blocks.get(element)!);
      this.#filled.add(element);
    }
  }

  #empty(element: Element): void {
    if (!hasSelection(element)) {
      const { start, end } = this.#blocks.get(element)!;
      const runs = splitControls(this.#text.slice(start, end));
      element.textContent = runs.map((run) => ('text' in run ? run.text : run.control)).join('');
      this.#filled.delete(element);
    }
  }
}

/** Whether the selection, which may be a match of find, starts or ends there and would be lost. */
function hasSelection(element: Element): boolean {
  const selection = document.getSelection();
  return (
    selection?.isCollapsed === false &&
    (element.contains(selection.anchorNode) || element.contains(selection.focusNode))
  );
}
