import type { BodySyntax } from './body.ts';
import { literalContent } from './literals.ts';

const content = (value: string) => literalContent(value, '"');

export const jsonSyntax: BodySyntax = {
  indent: '  ',
  quote: '"',
  key: (name) => `"${content(name)}"`,
  content,
  trailingComma: false,
};
