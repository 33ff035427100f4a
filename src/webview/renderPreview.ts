import type { PreviewBody, PreviewField } from '../protocol/panelViews.ts';
import { type FilledRun, fillRuns } from '../protocol/fillRuns.ts';
import { maxPreviewLength } from '../protocol/panelMessages.ts';
import { announce } from './announce.ts';
import { element, untrustedText } from './element.ts';
import type { PanelHost } from './panelHost.ts';

/** Milliseconds after the last keystroke before screen readers announce the outcome. */
const announceDelay = 800;

/** Creates the fields, and the first message with the values that the user types into them. */
export function renderPreview(body: PreviewBody, host: PanelHost): HTMLElement {
  const { groups, labels } = body;
  const fields = groups.flatMap((group) => group.fields);
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const spoken = element('div', { class: 'script', dir: 'auto' });
  const outcome = element('div', { class: 'outcome' });
  let announceTimer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    spoken.replaceChildren(
      ...fillRuns(body.runs, values).map((run) => runElement(run, labels.spokenLiterally)),
    );
    const unresolved = fields.filter(({ name }) => (values.get(name) ?? '').trim() === '');
    const sentence = outcomeText(labels, unresolved.length);
    outcome.replaceChildren(
      element('p', {}, sentence),
      ...(unresolved.length === 0 ? [] : [unresolvedList(unresolved, labels.promptOnly)]),
    );
    return sentence;
  };
  const change = (name: string, value: string) => {
    values.set(name, value);
    host.post({ type: 'preview', name, value });
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
    element('h3', {}, body.messageHeading),
    spoken,
    outcome,
  );
}

function outcomeText(labels: PreviewBody['labels'], count: number): string {
  switch (count) {
    case 0:
      return labels.allFilled;
    case 1:
      return labels.oneUnresolved;
    default:
      return labels.manyUnresolved.replace('{0}', () => String(count));
  }
}

function unresolvedList(unresolved: readonly PreviewField[], promptOnly: string): HTMLElement {
  return element(
    'ul',
    { class: 'chips' },
    ...unresolved.map((field) =>
      element(
        'li',
        {},
        untrustedText('code', field.name),
        field.promptOnly ? ` (${promptOnly})` : undefined,
      ),
    ),
  );
}

function runElement({ text, name, unresolved }: FilledRun, literally: string): HTMLElement {
  if (name === undefined) {
    return untrustedText('span', text, { dir: undefined });
  }
  if (!unresolved) {
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
