import { type CorpusEntry, custom, defaultOf, script } from './corpusEntry.ts';

const agent = custom('agent');
const required = (name: string, defaultValue?: string) => ({
  ...{ name, source: 'custom', required: true },
  ...(defaultValue === undefined ? {} : { defaultValue }),
});

/** Declarations and uses that do not fit each other, and those that do. */
export const variables: readonly CorpusEntry[] = [
  script(
    'an undeclared variable',
    { firstMessage: 'Hi, {{shop}} here.', variables: [] },
    { 'undeclared-variable': '{{shop}}' },
  ),
  script(
    'an undeclared variable, used often',
    { firstMessage: '{{shop}} and {{shop}}', prompt: '{{shop}}', variables: [] },
    { 'undeclared-variable': '{{shop}}' },
  ),
  script(
    'an undeclared variable of the prompt',
    { prompt: 'You work for {{shop}}.', variables: [] },
    { 'undeclared-variable': '{{shop}}' },
  ),
  script(
    'an undeclared variable beside the word variable',
    { prompt: 'Use the variable {{customer_tier}} to decide.', variables: [] },
    { 'undeclared-variable': '{{customer_tier}}' },
  ),
  script(
    'declarations that are not known',
    { firstMessage: 'Hi, {{shop}} here.' },
    { 'undeclared-variable': '{{shop}}' },
  ),
  script(
    'another case',
    { firstMessage: 'Hi {{Agent}}.', prompt: '', variables: [agent] },
    { 'undeclared-variable': '{{Agent}}' },
  ),
  script(
    'another case of a contact field',
    { firstMessage: 'Hi {{Name}}.', variables: [] },
    { 'undeclared-variable': '{{Name}}' },
  ),
  script(
    'another separator',
    { firstMessage: 'Hi {{first-name}}.', prompt: '', variables: [custom('first_name')] },
    { 'undeclared-variable': '{{first-name}}' },
  ),
  script(
    'camel case',
    { firstMessage: 'Hi {{firstName}}.', prompt: '', variables: [custom('first_name')] },
    { 'undeclared-variable': '{{firstName}}' },
  ),
  script(
    'a typo',
    { firstMessage: 'Hi {{cutsomer}}.', prompt: '', variables: [custom('customer')] },
    { 'undeclared-variable': '{{cutsomer}}' },
  ),
  script(
    'a path',
    { firstMessage: 'Hi {{contact.name}}.', prompt: '', variables: [] },
    { 'undeclared-variable': '{{contact.name}}' },
  ),
  script(
    'required without a default',
    { firstMessage: 'Hi {{date}}.', variables: [required('date')] },
    { 'unfilled-variable': 'date' },
  ),
  script(
    'optional without a default',
    {
      firstMessage: 'Hi {{date}}.',
      variables: [{ name: 'date', source: 'custom', required: false }],
    },
    { 'unfilled-variable': 'date' },
  ),
  script(
    'without a source or a default',
    { firstMessage: 'Hi {{date}}.', variables: [{ name: 'date' }] },
    { 'unfilled-variable': 'date' },
  ),
  script(
    'a default of white space',
    { firstMessage: 'Hi {{date}}.', variables: [required('date', ' \t ')] },
    { 'unfilled-variable': 'date' },
  ),
  script(
    'unfilled in the prompt',
    { prompt: 'It is {{date}}.', variables: [required('date')] },
    { 'unfilled-variable': 'date' },
  ),
  script(
    'required and unused',
    { firstMessage: 'Hi.', prompt: 'Be kind.', variables: [required('date')] },
    { 'unused-variable': 'date' },
  ),
  script(
    'unused',
    { firstMessage: 'Hi.', prompt: 'Be kind.', variables: [agent] },
    { 'unused-variable': 'agent' },
  ),
  script(
    'declared twice',
    { firstMessage: 'Hi {{agent}}.', variables: [agent, custom('agent', 'Eva')] },
    { 'duplicate-variable': 'agent' },
  ),
  defaultOf('company', '{{company_name}}', { 'placeholder-in-default': 'company' }),
  defaultOf('company', '[Company]', { 'placeholder-in-default': 'company' }),
  defaultOf('company', '${company}', { 'placeholder-in-default': 'company' }),
  defaultOf('company', '<your company>', { 'placeholder-in-default': 'company' }),
  defaultOf('company', '%company%', { 'placeholder-in-default': 'company' }),
  defaultOf('company', 'TODO', { 'placeholder-in-default': 'company' }),
  defaultOf('company', 'undefined', { 'placeholder-in-default': 'company' }),
  defaultOf('company', 'Your Company Name', { 'placeholder-in-default': 'company' }),
  defaultOf('company', 'Max Mustermann', { 'placeholder-in-default': 'company' }),
  script(
    'too long',
    { firstMessage: 'a'.repeat(1_001), variables: [] },
    { 'first-message-too-long': 'a' },
  ),
  script('just short enough', { firstMessage: 'a'.repeat(1_000), variables: [] }),
  script('contact fields', {
    firstMessage: 'Hi {{name}}, is {{phone}} your number and {{email}} your address?',
    variables: [],
  }),
  script('a field of the contact', {
    firstMessage: 'Hi {{salutation}} {{name}}.',
    variables: [{ name: 'salutation', source: 'contact.title', required: true }],
  }),
  script('names that end in numbers', {
    firstMessage: 'Hi {{line1}} {{line2}}.',
    variables: [custom('line1'), custom('line2')],
  }),
  script('names of other scripts', {
    firstMessage: 'Hi {{größe}} {{顧客}}.',
    variables: [custom('größe'), custom('顧客')],
  }),
  script('an unused variable whose prompt is in the library', {
    firstMessage: 'Hi.',
    variables: [agent],
  }),
  script('an optional variable of the library prompt', {
    firstMessage: 'Hi.',
    variables: [{ name: 'date', source: 'custom' }],
  }),
  defaultOf('product', 'your order'),
  defaultOf('product', 'none'),
  defaultOf('notes', 'premium_plan'),
  defaultOf('product', 'R&D (basic)'),
];
