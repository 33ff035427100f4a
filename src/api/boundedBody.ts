import { ApiError } from './apiError.ts';

/**
 * Reads a whole body, after decompression, and stops as soon as it grows over the cap.
 * @throws ApiError `responseTooLarge`
 */
export async function readBoundedBody(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop early cancels the stream, which closes the socket
  const body: AsyncIterable<Uint8Array> | Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new ApiError('responseTooLarge', { status: response.status });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
