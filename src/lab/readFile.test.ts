import { expect, test } from 'vitest';
import { EXAMPLES } from './examples/index.ts';
import { MAX_DOCUMENT_BYTES } from './limits.ts';
import { readFileBytes } from './readFile.ts';

const { lab } = EXAMPLES[0];
const bytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const problem = (code: string, place: string) => expect.objectContaining({ code, place });

test('a lab is read as one, in UTF-8, with a byte order mark or without', async () => {
  const titled = { ...lab, title: 'δ = ∂C/∂Z' };
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(titled));
  for (const file of [bytes(titled), marked]) {
    expect(await readFileBytes(file)).toMatchObject({ kind: 'lab', document: { lab: titled } });
  }
});

test('scenes are read as scenes, also where something is wrong with them', async () => {
  const document = { version: 1, labs: [lab], scenes: [{ note: 'Ask.' }] };
  expect(await readFileBytes(bytes(document))).toMatchObject({ kind: 'scenes', scenes: [{ lab, note: 'Ask.' }] });
  await expect(readFileBytes(bytes({ version: 1, scenes: [{}] }))).rejects.toEqual(problem('missing', 'labs'));
  await expect(readFileBytes(bytes({ ...document, scenes: [{ lab: 1 }] }))).rejects.toEqual(
    problem('out-of-range', 'scenes[0].lab'),
  );
});

test('anything else is named for what is wrong with it', async () => {
  await expect(readFileBytes(bytes([]))).rejects.toEqual(problem('wrong-type', ''));
  await expect(readFileBytes(bytes({ version: 1 }))).rejects.toEqual(problem('missing', 'network'));
  await expect(readFileBytes(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).rejects.toEqual(problem('not-utf8', ''));
  // Without decoding them.
  await expect(readFileBytes(new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(0xff))).rejects.toEqual(
    problem('too-long', ''),
  );
});
