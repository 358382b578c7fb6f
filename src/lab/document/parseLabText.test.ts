import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../examples/index.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import { parseLabText } from './parseLabText.ts';

const { lab } = EXAMPLES[0];
const text = JSON.stringify(lab);
const error = (code: string, params: object) => expect.objectContaining({ code, place: '', params });

describe('parseLabText', () => {
  it('reads a document of exactly 256 KiB and refuses one byte more', async () => {
    const padded = text.padEnd(MAX_DOCUMENT_BYTES);
    expect((await parseLabText(padded)).lab).toEqual(lab);
    await expect(parseLabText(`${padded} `)).rejects.toThrow(
      error('too-long', { what: 'document', length: MAX_DOCUMENT_BYTES + 1, limit: MAX_DOCUMENT_BYTES }),
    );
  });

  it('counts bytes, not characters', async () => {
    const titled = JSON.stringify({ ...lab, title: '∂'.repeat(MAX_DOCUMENT_BYTES / 3) });
    expect(titled.length).toBeLessThan(MAX_DOCUMENT_BYTES);
    await expect(parseLabText(titled)).rejects.toThrow(expect.objectContaining({ code: 'too-long' }));
  });

  it.each([
    ['nothing', '', 1, 1],
    ['a text that breaks off', '{"version": 1,\n  "title"', 2, 10],
    ['a comma too many', '{\r\n  "version": 1,\r\n}', 3, 1],
    ['another language', 'version: 1', 1, 1],
    ['NaN', '{"version": NaN}', 1, 13],
    ['two documents', '{}\n{}', 2, 1],
  ])('says where %s is no longer JSON', async (_, broken, line, column) => {
    await expect(parseLabText(broken)).rejects.toThrow(error('not-json', { line, column }));
  });

  it('reads a number beyond the doubles as not finite', async () => {
    await expect(parseLabText(text.replace('-1.5', '1e999'))).rejects.toThrow(
      expect.objectContaining({ code: 'not-finite', place: 'parameters.W[0][0][1]' }),
    );
  });

  it('takes deep nesting without harm', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    await expect(parseLabText(deep)).rejects.toThrow(error('wrong-type', { expected: 'object', received: 'array' }));
    await expect(parseLabText('['.repeat(200_000))).rejects.toThrow(expect.objectContaining({ code: 'not-json' }));
  });
});
