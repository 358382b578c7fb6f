import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from './zip.mjs';

const FILES = [
  { name: 'lab/index.html', content: Buffer.from('<!doctype html>'.repeat(50)) },
  { name: 'lab/assets/é.js', content: Buffer.from([0, 255, 10, 13]) },
  { name: 'lab/empty.txt', content: Buffer.alloc(0) },
];

/** Reads a ZIP file as a program would: the end, the directory, then each file at its offset. */
function unzip(/** @type {Buffer} */ bytes) {
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = bytes.readUInt16LE(at + 28);
    const [crc, packed] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    const data = local + 30 + bytes.readUInt16LE(local + 26);
    const content = inflateRawSync(bytes.subarray(data, data + packed));
    expect(crc32(content)).toBe(crc);
    expect(content).toHaveLength(bytes.readUInt32LE(at + 24));
    at += 46 + nameLength;
    return { name, content };
  });
}

describe('zip', () => {
  it('gives back every file', () => {
    const byName = new Map(FILES.map(({ name, content }) => [name, content]));
    const files = unzip(zip(FILES));
    expect(files.map(({ name }) => name)).toEqual([...byName.keys()].toSorted());
    for (const { name, content } of files) expect(content).toEqual(byName.get(name));
  });

  it('has the same bytes for the same files in any order', () => {
    expect(zip(FILES.toReversed())).toEqual(zip(FILES));
  });

  it('has other bytes for other content', () => {
    expect(zip(FILES.with(0, { name: 'lab/index.html', content: Buffer.from('x') }))).not.toEqual(zip(FILES));
  });
});
