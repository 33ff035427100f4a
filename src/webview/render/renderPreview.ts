import { type FilledRun, fillRun } from '../../protocol/fillRun.ts';
import { maxPreviewLength } from '../../protocol/panelMessages.ts';
import type { PreviewBody, PreviewField, PreviewPart } from '../../protocol/scriptViews.ts';
import { announce } from '../announce.ts';
import { counted } from '../counted.ts';
import { element, untrustedText } from '../element.ts';
import type { PanelHost } from '../panelHost.ts';

/** The texts of the script by the keys of their sections. */
export type ScriptTexts = ReadonlyMap<string, string>;

/** Milliseconds after the last keystroke before screen readers announce the outcome. */
const announceDelay = 800;

/** How many of the places that stay as written are listed. */
const maxListed = 50;

type Values = ReadonlyMap<string, string>;

/** Creates the fields, and the texts of the script with what is typed into them. */
export function renderPreview(body: PreviewBody, texts: ScriptTexts, host: PanelHost): HTMLElement {
  const { groups, labels } = body;
  const fields = groups.flatMap((group) => group.fields);
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const parts = body.parts.map(
    (part) => new FilledPart(part, texts.get(part.key) ?? '', values, labels.literally),
  );
  const outcome = element('div', { class: 'outcome' });
  let announceTimer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const left = literalTexts(parts);
    const sentence = outcomeText(labels, left.length);
    outcome.replaceChildren(
      element('p', {}, sentence),
      ...(left.length === 0 ? [] : [leftList(left, labels)]),
    );
    return sentence;
  };
  const change = (name: string, value: string) => {
    values.set(name, value);
    host.post({ type: 'preview', name, value });
    parts.forEach((part) => part.update(name, values));
    const sentence = show();
    clearTimeout(announceTimer);
    announceTimer = setTimeout(() => announce(sentence), announceDelay);
  };
  show();

  let count = 0;
  return element(
    'div',
    {},
    element('p', { class: 'muted' }, body.hint),
    ...groups.map(({ heading, fields: groupFields }) =>
      element(
        'fieldset',
        {},
        element('legend', {}, heading),
        ...groupFields.map((field) => fieldElement(field, `preview-${count++}`, labels, change)),
      ),
    ),
    outcome,
    ...parts.map(({ element: made }) => made),
  );
}

interface Run {
  readonly text: string;
  readonly name: string | undefined;
  readonly made: HTMLElement;
  /** What of it stays as it is written. */
  literal: readonly string[];
}

/** A text of the script with values. A key pressed changes only the runs of its variable. */
class FilledPart {
  readonly key: PreviewPart['key'];
  readonly element: HTMLElement;
  readonly #literally: string;
  readonly #runs: Run[] = [];

  constructor(
    { key, heading, length, cut, stretches }: PreviewPart,
    text: string,
    values: Values,
    literally: string,
  ) {
    this.key = key;
    this.#literally = literally;
    const script = element('div', { class: 'script', dir: 'auto', tabindex: '0' });
    let at = 0;
    const addPlain = (end: number) => {
      if (end > at) {
        script.append(untrustedText('span', text.slice(at, end), { dir: undefined }));
      }
    };
    for (const { start, end, name } of stretches) {
      addPlain(start);
      const run: Run = { text: text.slice(start, end), name, made: element('span'), literal: [] };
      this.#runs.push(run);
      script.append(run.made);
      at = end;
    }
    addPlain(length);
    this.#fill(this.#runs, values);
    script.setAttribute('aria-label', heading);
    script.setAttribute('role', 'group');
    this.element = element(
      'div',
      { class: `filled ${key}` },
      element('h3', {}, heading),
      script,
      cut === undefined ? undefined : element('p', { class: 'muted' }, cut),
    );
  }

  update(name: string, values: Values): void {
    this.#fill(
      this.#runs.filter((run) => run.name === name),
      values,
    );
  }

  /** What stays as it is written, in order. */
  get literals(): string[] {
    return this.#runs.flatMap(({ literal }) => literal);
  }

  #fill(runs: readonly Run[], values: Values): void {
    for (const run of runs) {
      const filled = fillRun(run.text, run.name, values);
      run.literal = filled.filter(({ kind }) => kind === 'literal').map(({ text }) => text);
      run.made.replaceChildren(...filled.map((each) => runElement(each, this.#literally)));
    }
  }
}

interface LeftText {
  readonly text: string;
  readonly promptOnly: boolean;
}

/** Each text once, those of the first message first. */
function literalTexts(parts: readonly FilledPart[]): LeftText[] {
  const found = new Map<string, LeftText>();
  for (const { key, literals } of parts) {
    for (const text of literals) {
      if (!found.has(text)) {
        found.set(text, { text, promptOnly: key === 'prompt' });
      }
    }
  }
  return [...found.values()];
}

function outcomeText(labels: PreviewBody['labels'], count: number): string {
  return count === 0 ? labels.allFilled : counted(count, labels.oneLeft, labels.manyLeft);
}

function leftList(left: readonly LeftText[], labels: PreviewBody['labels']): HTMLElement {
  const more = left.length - maxListed;
  return element(
    'ul',
    { class: 'chips' },
    ...left
      .slice(0, maxListed)
      .map(({ text, promptOnly }) =>
        element(
          'li',
          {},
          untrustedText('code', text),
          promptOnly ? ` (${labels.promptOnly})` : undefined,
        ),
      ),
    more > 0 ? element('li', {}, counted(more, undefined, labels.moreLeft)) : undefined,
  );
}

function runElement({ text, kind }: FilledRun, literally: string): HTMLElement {
  if (kind === 'value') {
    return untrustedText('bdi', text, { class: 'value' });
  }
  const mark = untrustedText('mark', text, { class: 'mark unknown', title: literally });
  mark.append(element('span', { class: 'visually-hidden' }, ` (${literally}) `));
  return mark;
}

function fieldElement(
  { name, value, defaultValue, hint }: PreviewField,
  id: string,
  labels: PreviewBody['labels'],
  onChange: (name: string, value: string) => void,
): HTMLElement {
  const note = element('span', { id: `${id}-note`, class: 'muted' });
  const input = element('input', {
    id,
    type: 'text',
    dir: 'auto',
    maxlength: String(maxPreviewLength),
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': note.id,
  });
  input.value = value;
  const showNote = () => {
    const isDefault = defaultValue !== undefined && input.value === defaultValue;
    note.textContent = [isDefault ? labels.isDefault : undefined, hint]
      .filter((part) => part !== undefined)
      .join(' · ');
  };
  showNote();
  input.addEventListener('input', () => {
    showNote();
    onChange(name, input.value);
  });
  return element(
    'div',
    { class: 'field' },
    untrustedText('label', name, { for: id }),
    element('div', { class: 'entry' }, input, note),
  );
}
