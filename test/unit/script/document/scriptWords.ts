import type { ScriptWords } from '../../../../src/script/document/scriptDocument.ts';

export const scriptWords: ScriptWords = {
  untitled: 'Untitled case',
  id: 'ID',
  status: 'Status',
  tags: 'Tags',
  keyterms: 'Key terms',
  description: 'Description',
  firstMessage: 'First message',
  prompt: 'Prompt',
  promptLibrary: 'From the library',
  variables: 'Variables',
  source: 'source',
  required: 'required',
  defaultValue: 'default',
  tools: 'Tools',
  notReturned: 'Not returned by the API',
  empty: 'Empty',
  none: 'None',
  cut: 'Only the first 1,000 are shown.',
};
