import type { CallRequest } from '../callRequest.ts';
import { type BodySyntax, bodyPieces } from './body.ts';
import { commentText, literalContent, unicodeEscape } from './literals.ts';
import { keyNotes, notes } from './notes.ts';
import type { SnippetPiece } from './piece.ts';

const content = (value: string) => literalContent(value, '"', pythonEscape);

const syntax: BodySyntax = {
  indent: '    ',
  quote: '"',
  key: (name) => `"${content(name)}"`,
  content,
  trailingComma: true,
};

/** Python does not combine two `\uXXXX` into one character. */
function pythonEscape(character: string): string {
  return character.length === 1
    ? unicodeEscape(character)
    : `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;
}

/** A script for Python 3 with the package requests. */
export function pythonSnippet(request: CallRequest, url: string): SnippetPiece[] {
  return [
    'import os\nimport time\nimport uuid\n\nimport requests\n\n',
    ...comment(`Case: ${commentText(request.title) || request.caseId}`),
    ...notes(request, commentText).flatMap(comment),
    'body = ',
    ...bodyPieces(request, syntax),
    '\n\n',
    ...keyNotes.flatMap(comment),
    `idempotency_key = str(uuid.uuid4())
max_attempts = 3
for attempt in range(1, max_attempts + 1):
    try:
        response = requests.post(
            "${content(url)}",
            json=body,
            headers={
                "X-API-Key": os.environ["ERZYCALL_API_KEY"],
                "Idempotency-Key": idempotency_key,
            },
            timeout=30,
            # a redirect would send the key to another server
            allow_redirects=False,
        )
        if response.status_code != 429 and response.status_code < 500:
            break
        retry_after = response.headers.get("Retry-After", "")
    except requests.RequestException:
        if attempt == max_attempts:
            raise
        retry_after = ""
    if attempt < max_attempts:
        time.sleep(int(retry_after) if retry_after.isdigit() else attempt)
if not 200 <= response.status_code < 300:
    raise RuntimeError(f"The call was not accepted: {response.status_code} {response.text}")
print(response.json())
`,
  ];
}

function comment(text: string): string[] {
  return [`# ${text}\n`];
}
