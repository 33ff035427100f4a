/**
 * The checks. Their IDs are public: settings name them in `erzycall.scriptCheck.ignore`, and CHECKS.md
 * documents each of them. An ID never changes its meaning.
 */
export const findingIds = [
  'erzycall/undeclared-variable',
  'erzycall/unfilled-variable',
  'erzycall/unused-variable',
  'erzycall/duplicate-variable',
  'erzycall/placeholder-in-default',
  'erzycall/dated-default',
  'erzycall/malformed-braces',
  'erzycall/space-in-name',
  'erzycall/template-logic',
  'erzycall/foreign-placeholder',
  'erzycall/speech-markup',
  'erzycall/stage-direction',
  'erzycall/empty-first-message',
  'erzycall/first-message-too-long',
  'erzycall/long-opening',
  'erzycall/inbound-opening',
  'erzycall/dated-first-message',
  'erzycall/spoken-email',
  'erzycall/spoken-url',
  'erzycall/spoken-digits',
  'erzycall/spoken-amount',
  'erzycall/spoken-date',
  'erzycall/abbreviation',
  'erzycall/filler-word',
  'erzycall/markdown',
  'erzycall/emoji',
  'erzycall/dash',
  'erzycall/parenthesis',
  'erzycall/tool-not-attached',
] as const;

export type FindingId = (typeof findingIds)[number];
