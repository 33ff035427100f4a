import * as vscode from 'vscode';
import type { Finding } from '../../script/findings.ts';
import type { FindingId } from '../../script/findingIds.ts';
import { type FindingText, quoted } from './findingWords.ts';

/** Hints on what reads well and speaks badly. */
export function spokenFormText(finding: Finding): FindingText {
  const { id, detail, form } = finding;
  const text = form === 'thanks' ? thanks : texts[id];
  return text === undefined ? { meaning: id, advice: '' } : text(quoted(detail));
}

type TextOf = (detail: string) => FindingText;

const sayInWords = () => vscode.l10n.t('Write it as it should be spoken.');

const thanks: TextOf = (detail) => ({
  meaning: vscode.l10n.t(
    '“{0}” thanks for a call, but ErzyCall places the call. It confuses the person who picks up.',
    detail,
  ),
  advice: vscode.l10n.t('Say who is calling and why.'),
});

const texts: Readonly<Partial<Record<FindingId, TextOf>>> = {
  'erzycall/long-opening': () => ({
    meaning: vscode.l10n.t(
      'The first message is long. The person who picks up waits before they can speak, and many hang up or interrupt.',
    ),
    advice: vscode.l10n.t('Keep it to about three sentences, and end with a question.'),
  }),
  'erzycall/inbound-opening': (detail) => ({
    meaning: vscode.l10n.t(
      '“{0}” is what one says when answering a call. The person who picks up did not call.',
      detail,
    ),
    advice: vscode.l10n.t('Say who is calling and why.'),
  }),
  'erzycall/dated-first-message': (detail) => ({
    meaning: vscode.l10n.t(
      'The first message will go out of date. Calls will keep saying “{0}”.',
      detail,
    ),
    advice: vscode.l10n.t('Use a variable for dates and prices.'),
  }),
  'erzycall/spoken-email': (detail) => ({
    meaning: vscode.l10n.t('“{0}” is an e-mail address, which is hard to follow by ear.', detail),
    advice: vscode.l10n.t('Write it as it should be spoken, or offer to send it.'),
  }),
  'erzycall/spoken-url': (detail) => ({
    meaning: vscode.l10n.t('“{0}” is a web address, which is hard to follow by ear.', detail),
    advice: vscode.l10n.t('Write it as it should be spoken, or offer to send it.'),
  }),
  'erzycall/spoken-digits': (detail) => ({
    meaning: vscode.l10n.t('“{0}” may be read as one large number.', detail),
    advice: vscode.l10n.t('Write the digits in groups of words.'),
  }),
  'erzycall/spoken-amount': (detail) => ({
    meaning: vscode.l10n.t('Voices read “{0}” in different ways.', detail),
    advice: sayInWords(),
  }),
  'erzycall/spoken-date': (detail) => ({
    meaning: vscode.l10n.t('“{0}” may be read as figures, or with day and month swapped.', detail),
    advice: vscode.l10n.t('Write the month as a word.'),
  }),
  'erzycall/abbreviation': (detail) => ({
    meaning: vscode.l10n.t('“{0}” may be read as written or spelled out.', detail),
    advice: vscode.l10n.t('Write the whole word.'),
  }),
  'erzycall/filler-word': (detail) => ({
    meaning: vscode.l10n.t('“{0}” is read as a word and sounds unnatural.', detail),
    advice: vscode.l10n.t('Remove it.'),
  }),
  'erzycall/markdown': (detail) => ({
    meaning: vscode.l10n.t('“{0}” is Markdown. Its signs may be read aloud.', detail),
    advice: vscode.l10n.t('Write plain sentences.'),
  }),
  'erzycall/emoji': (detail) => ({
    meaning: vscode.l10n.t('“{0}” is skipped, or its description is read aloud.', detail),
    advice: vscode.l10n.t('Remove it.'),
  }),
  'erzycall/dash': (detail) => ({
    meaning: vscode.l10n.t('“{0}” makes voices stumble or pause in the wrong place.', detail),
    advice: vscode.l10n.t('Use a comma or a full stop.'),
  }),
  'erzycall/parenthesis': (detail) => ({
    meaning: vscode.l10n.t('“{0}” works in print. A voice has no way to say parentheses.', detail),
    advice: vscode.l10n.t('Use commas, or write a separate sentence.'),
  }),
};
