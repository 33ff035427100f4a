import { splitControls } from './visibleText.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element; text among the children is our own words. Nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Text of the API's: control characters are named, and its direction stays its own. */
export function foreignText<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] {
  const made = element(tag, { dir: 'auto', ...attributes });
  appendForeign(made, text);
  return made;
}

/** Appends such text to what sets its direction. */
export function appendForeign(parent: HTMLElement, text: string): void {
  for (const run of splitControls(text)) {
    parent.append('text' in run ? run.text : element('span', { class: 'control' }, run.control));
  }
}
