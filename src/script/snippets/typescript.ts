import type { CallRequest } from '../callRequest.ts';
import { type BodySyntax, bodyPieces } from './body.ts';
import { commentText, literalContent } from './literals.ts';
import { keyNotes, notes } from './notes.ts';
import type { SnippetPiece } from './piece.ts';

const content = (value: string) => literalContent(value, "'");

const syntax: BodySyntax = {
  indent: '  ',
  quote: "'",
  key: propertyName,
  content,
  trailingComma: true,
};

/** A property in an object literal. */
function propertyName(name: string): string {
  if (name === '__proto__') {
    // without the brackets, it would set the prototype
    return "['__proto__']";
  }
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${content(name)}'`;
}

/** Statements for an ES module or an async function. They are valid JavaScript as well. */
export function typescriptSnippet(request: CallRequest, url: string): SnippetPiece[] {
  return [
    ...comment(`Case: ${commentText(request.title) || request.caseId}`),
    ...notes(request, commentText).flatMap(comment),
    'const body = ',
    ...bodyPieces(request, syntax),
    `;

const apiKey = process.env['ERZYCALL_API_KEY'];
if (!apiKey) {
  throw new Error('ERZYCALL_API_KEY must be an API key with the scope calls:write.');
}
`,
    ...keyNotes.flatMap(comment),
    `const idempotencyKey = crypto.randomUUID();
const maxAttempts = 3;
let response;
let answer = '';
for (let attempt = 1; attempt <= maxAttempts; attempt++) {
  if (attempt > 1) {
    const seconds = Number(response?.headers.get('Retry-After')) || attempt - 1;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
  try {
    response = await fetch('${content(url)}', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-API-Key': apiKey,
        'Idempotency-Key': idempotencyKey,
      },
      body: JSON.stringify(body),
      // a redirect would send the key to another server
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    answer = await response.text();
    if (response.status !== 429 && response.status < 500) {
      break;
    }
  } catch (error) {
    if (attempt === maxAttempts) {
      throw error;
    }
  }
}
if (!response?.ok) {
  throw new Error(\`The call was not accepted: \${response?.status} \${answer}\`);
}
console.log(JSON.parse(answer));
`,
  ];
}

function comment(text: string): string[] {
  return [`// ${text}\n`];
}
