import { splitControls } from './visibleText.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Creates an element. Strings among the children must not come from the API. Nothing is parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      created.setAttribute(name, value);
    }
  }
  created.append(...children.filter((child) => child !== undefined));
  return created;
}

/** Creates an element for text from the API, as {@link appendUntrusted} shows it, isolating its direction. */
export function untrustedText<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] {
  const created = element(tag, { dir: 'auto', ...attributes });
  appendUntrusted(created, text);
  return created;
}

/** Appends text from the API, showing control characters by name. The parent must isolate the text's direction. */
export function appendUntrusted(parent: HTMLElement, text: string): void {
  for (const run of splitControls(text)) {
    parent.append('text' in run ? run.text : element('span', { class: 'control' }, run.control));
  }
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** SVG paths on a grid of 16 by 16, drawn as strokes. */
const paths = {
  copy: 'M5.500 4.500v-3h8v9h-3M2.500 4.500h8v10h-8z',
  check: 'M2.500 8.500l3.500 4 7.500-9',
  refresh: 'M13.500 2v3.500H10M13.200 5.500a5.700 5.700 0 1 0 .5 4',
  active: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13zM5 8.200l2.200 2.300L11 6',
  draft: 'M11 2.500l2.500 2.500-8.500 8.500-3 .500.500-3zM9.500 4l2.500 2.500',
  review:
    'M1.500 8c2-3.500 4.500-4.500 6.500-4.500s4.500 1 6.500 4.500c-2 3.500-4.500 4.500-6.500 4.500s-4.500-1-6.500-4.500zM8 6a2 2 0 1 0 .001 0z',
  paused: 'M5.500 3v10M10.500 3v10',
  closed: 'M1.500 2.500h13v3h-13zM2.500 5.500v8h11v-8M6.500 8.500h3',
  unknown: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z',
  error:
    'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13zM5.500 5.500l5 5M10.500 5.500l-5 5',
  warning: 'M8 1.500l6.800 12.500H1.200zM8 6v4M8 11.500v1',
  info: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13zM8 7v4.500M8 4.500v1',
} as const;

export type IconName = keyof typeof paths;

/** Creates an icon. It is hidden from screen readers, because the text beside it says the same. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
