/**
 * Sends the only request of a file in the format of the extension REST Client, as its documentation
 * describes it: comments, the request, headers, an empty line and the body. Variables are in `{{ }}`.
 */
export async function sendHttpFile(text: string, env: NodeJS.ProcessEnv): Promise<Response> {
  const [separator, ...lines] = text.split('\n');
  if (!separator!.startsWith('###') || lines.some((line) => line.startsWith('###'))) {
    throw new Error('The file does not contain exactly one request.');
  }
  const request = lines.filter((line, index) => !isComment(line) || lines.indexOf('') < index);
  const [method, url] = request[0]!.split(' ');
  const end = request.indexOf('');
  const headers = request.slice(1, end).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), resolve(line.slice(colon + 1).trim(), env)] as [string, string];
  });
  const body = resolve(request.slice(end + 1).join('\n'), env);
  return await fetch(resolve(url!, env), { method: method!, headers, body, redirect: 'error' });
}

function isComment(line: string): boolean {
  return /^\s*(#|\/\/)/.test(line);
}

/** Replaces the variables. @throws Error for one that is unknown */
function resolve(text: string, env: NodeJS.ProcessEnv): string {
  return text.replaceAll(/\{\{(.+?)\}\}/gs, (_, variable: string) => {
    const name = /^\$processEnv (\w+)$/.exec(variable)?.[1];
    if (name === undefined) {
      throw new Error(`The variable ${variable} is unknown.`);
    }
    return env[name] ?? '';
  });
}
