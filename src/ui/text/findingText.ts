import * as vscode from 'vscode';
import {
  type Finding,
  type FindingForm,
  type FindingSeverity,
  isInFirstMessage,
} from '../../script/findings.ts';
import type { FindingId } from '../../script/findingIds.ts';
import { spokenFormText } from './spokenFormText.ts';
import { braced, type FindingText, quoted } from './findingWords.ts';
import { format } from '../localeFormat.ts';

export type { FindingText } from './findingWords.ts';

/** A finding in words. */
export function findingText(finding: Finding): FindingText {
  const text = texts[finding.id];
  return text === undefined ? spokenFormText(finding) : text(finding);
}

type TextOf = (finding: Finding) => FindingText;

/** In the first message a placeholder is heard; in the prompt it is what the model is given. */
function literally(finding: Finding): string {
  return isInFirstMessage(finding)
    ? vscode.l10n.t('It is spoken as written.')
    : vscode.l10n.t('The model is given it as written, and may say it on the phone.');
}

function didYouMean({ suggestion }: Finding, otherwise: string): string {
  return suggestion === undefined
    ? otherwise
    : vscode.l10n.t('Did you mean {0}?', braced(suggestion));
}

const braceTexts: Readonly<Partial<Record<FindingForm, (text: string) => string>>> = {
  unclosed: (text) => vscode.l10n.t('“{0}” is not closed with two braces.', text),
  unopened: (text) => vscode.l10n.t('“{0}” is not opened with two braces.', text),
  empty: (text) => vscode.l10n.t('“{0}” contains no name.', text),
  nested: (text) => vscode.l10n.t('“{0}” has braces within braces.', text),
  triple: (text) => vscode.l10n.t('“{0}” has three braces instead of two.', text),
  stray: (text) => vscode.l10n.t('“{0}” is a brace that belongs to no variable.', text),
  invisible: (text) => vscode.l10n.t('The name in “{0}” contains an invisible character.', text),
  invalid: (text) =>
    vscode.l10n.t('“{0}” contains characters that no name of a variable has.', text),
  filter: (text) =>
    vscode.l10n.t('“{0}” has a filter, which is not documented for ErzyCall.', text),
  block: (text) =>
    vscode.l10n.t(
      '“{0}” is a block of a template language, which is not documented for ErzyCall.',
      text,
    ),
  expression: (text) => vscode.l10n.t('“{0}” contains an expression instead of a name.', text),
  standIn: (text) => vscode.l10n.t('“{0}” looks like a reminder to fill in something.', text),
  escaped: (text) => vscode.l10n.t('“{0}” is escaped, so nothing fills it in.', text),
};

const brace: TextOf = (finding) => {
  const { form = 'invalid', detail } = finding;
  return {
    meaning: `${braceTexts[form]!(quoted(detail))} ${literally(finding)}`,
    advice: vscode.l10n.t('Write the name of a variable between two pairs of braces.'),
  };
};

/** What concerns variables, placeholders, tools and the message as a whole. */
const texts: Readonly<Partial<Record<FindingId, TextOf>>> = {
  'erzycall/undeclared-variable': (finding) => {
    const { variable, form } = finding;
    const isHeard = isInFirstMessage(finding);
    const advice = didYouMean(finding, vscode.l10n.t('Declare it or correct its name.'));
    if (form === 'notKnown') {
      return {
        meaning: isHeard
          ? vscode.l10n.t(
              'The API did not return which variables are declared. If nothing fills in {0}, the person on the phone hears the placeholder itself.',
              braced(variable),
            )
          : vscode.l10n.t(
              'The API did not return which variables are declared. If nothing fills in {0}, the model is given the placeholder itself.',
              braced(variable),
            ),
        advice: didYouMean(finding, vscode.l10n.t('Check in the dashboard that it is declared.')),
      };
    }
    return {
      meaning: isHeard
        ? vscode.l10n.t(
            '{0} is not declared. Nothing fills it in, so the person on the phone hears the placeholder itself.',
            braced(variable),
          )
        : vscode.l10n.t(
            '{0} is not declared. Nothing fills it in, so the model is given the placeholder itself and may say it.',
            braced(variable),
          ),
      advice,
    };
  },
  'erzycall/unfilled-variable': (finding) => ({
    meaning: isInFirstMessage(finding)
      ? vscode.l10n.t(
          '{0} has no default. If a call does not pass a value, the person on the phone hears the placeholder itself.',
          braced(finding.variable),
        )
      : vscode.l10n.t(
          '{0} has no default. If a call does not pass a value, the model is given the placeholder itself.',
          braced(finding.variable),
        ),
    advice: vscode.l10n.t('Set a default, or pass a value with each call.'),
  }),
  'erzycall/unused-variable': ({ variable }) => ({
    meaning: vscode.l10n.t(
      '{0} is declared but never used. Values that a call passes for it have no effect.',
      braced(variable),
    ),
    advice: vscode.l10n.t('Use it or remove the declaration.'),
  }),
  'erzycall/duplicate-variable': ({ variable }) => ({
    meaning: vscode.l10n.t(
      '{0} is declared more than once. Which default is spoken is not documented.',
      braced(variable),
    ),
    advice: vscode.l10n.t('Remove all declarations but one.'),
  }),
  'erzycall/placeholder-in-default': ({ variable, detail, form }) => ({
    meaning:
      form === 'standIn'
        ? vscode.l10n.t(
            'The default of {0} looks like a reminder: calls that pass no value say “{1}”.',
            braced(variable),
            quoted(detail),
          )
        : vscode.l10n.t(
            'The default of {0} contains the placeholder “{1}”. Values are not searched for variables, so it is spoken as written.',
            braced(variable),
            quoted(detail),
          ),
    advice: vscode.l10n.t('Write the words that should be spoken.'),
  }),
  'erzycall/dated-default': ({ variable, detail }) => ({
    meaning: vscode.l10n.t(
      'The default of {0} will go out of date. Calls will keep saying “{1}”.',
      braced(variable),
      quoted(detail),
    ),
    advice: vscode.l10n.t('Pass dates and prices with each call.'),
  }),
  'erzycall/malformed-braces': brace,
  'erzycall/template-logic': (finding) => ({
    ...brace(finding),
    advice: vscode.l10n.t('Use plain variables, and describe conditions in the prompt in words.'),
  }),
  'erzycall/space-in-name': (finding) => ({
    meaning: `${vscode.l10n.t('“{0}” has a space in the name, and no such variable is declared.', quoted(finding.detail))} ${literally(finding)}`,
    advice: didYouMean(finding, vscode.l10n.t('Write the name as it is declared.')),
  }),
  'erzycall/foreign-placeholder': (finding) => {
    const { form, detail } = finding;
    const text = quoted(detail);
    const meaning =
      form === undefined
        ? vscode.l10n.t('“{0}” is not a placeholder that ErzyCall fills in.', text)
        : braceTexts[form]!(text);
    return {
      meaning: `${meaning} ${literally(finding)}`,
      advice: didYouMean(
        finding,
        vscode.l10n.t('Use a variable, or write the words that should be spoken.'),
      ),
    };
  },
  'erzycall/speech-markup': ({ detail }) => ({
    meaning: vscode.l10n.t(
      '“{0}” is markup. Unless the voice supports it, it is spoken or skipped.',
      quoted(detail),
    ),
    advice: vscode.l10n.t('Remove the tags, and use punctuation for pauses.'),
  }),
  'erzycall/stage-direction': ({ detail, form }) => ({
    meaning:
      form === 'instruction'
        ? vscode.l10n.t(
            'The first message begins with “{0}”. It is spoken word for word, not followed as an instruction.',
            quoted(detail),
          )
        : vscode.l10n.t(
            '“{0}” is a stage direction. The first message is spoken word for word, so it may be read aloud.',
            quoted(detail),
          ),
    advice: vscode.l10n.t('Move it to the prompt.'),
  }),
  'erzycall/empty-first-message': () => ({
    meaning: vscode.l10n.t(
      'The first message is empty, so the person who picks up hears nothing at first.',
    ),
    advice: vscode.l10n.t('Write a short greeting that says who is calling.'),
  }),
  'erzycall/first-message-too-long': ({ detail }) => ({
    meaning: vscode.l10n.t(
      'The first message has {0} characters. A call that passes more than 1,000 is rejected.',
      format.number(Number(detail)),
    ),
    advice: vscode.l10n.t('Shorten it, and leave the rest to the conversation.'),
  }),
  'erzycall/tool-not-attached': ({ detail }) => ({
    meaning: vscode.l10n.t(
      'The prompt asks for the tool {0}, which is not attached to the case. The model cannot use it during a call.',
      quoted(detail),
    ),
    advice: vscode.l10n.t('Attach the tool, or remove it from the prompt.'),
  }),
};

export function severityWord(severity: FindingSeverity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}
