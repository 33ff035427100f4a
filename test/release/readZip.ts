import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const headerLength = { local: 30, central: 46, end: 22 };

/** Reads all files of a zip archive without a comment, as `vsce` writes it, by their paths. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - headerLength.end;
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) {
    throw new Error('This is not a zip archive without a comment.');
  }
  const count = archive.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const nameEnd = at + headerLength.central + archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + headerLength.central, nameEnd);
    files.set(name, readFile(archive, at));
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** @param at the position of the file's entry in the directory */
function readFile(archive: Buffer, at: number): Buffer {
  const isCompressed = archive.readUInt16LE(at + 10) !== 0;
  const length = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const start =
    local +
    headerLength.local +
    archive.readUInt16LE(local + 26) +
    archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + length);
  return isCompressed ? inflateRawSync(content) : content;
}
