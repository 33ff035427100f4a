import assert from 'node:assert/strict';

const fence = /^([^]*)\n<erzycall_data>\n([^]*)\n<\/erzycall_data>$/;

/**
 * Splits the output of a language model tool into what the extension says and the data of the API.
 * @throws AssertionError if the data is not in exactly one fence that ends the output
 */
export function readToolOutput(output: string): { summary: string; data: unknown } {
  const [, summary = '', json = ''] = fence.exec(output) ?? assert.fail(`No fence: ${output}`);
  assert.equal(output.match(/<\/?erzycall_data>/g)?.length, 2, output);
  assert.doesNotMatch(json, /[<>]/);
  return { summary, data: JSON.parse(json) };
}
