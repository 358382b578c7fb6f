import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from '../../testing/arbitraryLab.ts';
import { LabError } from '../error.ts';
import { EXAMPLES } from '../examples/index.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { Lab } from '../types.ts';
import { byteLength, parseLabText } from './parseLabText.ts';
import { writeCompact, writeLab } from './writeLab.ts';

const { lab: article } = EXAMPLES[0];

/** A lab of four times 64 neurons whose 12,288 weights are all the same. */
function wideLab(weight: number): Lab {
  const layers = [64, 64, 64, 64];
  const row = Array.from({ length: 64 }, () => weight);
  const zeros = row.map(() => 0);
  return {
    ...article,
    network: { layers, activations: ['relu', 'relu', 'relu'], bias: true, trainBias: true },
    parameters: { W: layers.slice(1).map(() => row.map(() => row)), b: layers.slice(1).map(() => zeros) },
    data: { X: [zeros], Y: [zeros] },
  };
}

describe('writeLab', () => {
  it('writes every field, in the order of the document', () => {
    expect(JSON.parse(writeLab(article, { iteration: 3, cell: "R'(Zo)[3,2]" }))).toEqual({
      ...article,
      view: { iteration: 3, step: 'Zh', cell: "R'(Zo)[3,2]", sample: 1 },
    });
    const fields = Object.keys(JSON.parse(writeLab(article, { iteration: 0 })));
    expect(fields).toEqual(['version', 'title', 'network', 'parameters', 'data', 'training', 'conventions', 'view']);
  });

  it('writes one row per line for people', () => {
    const lines = writeLab(article, { iteration: 0 }).split('\n');
    expect(lines).toContain('        [1.5, 0.5]');
    expect(lines).toContain('    "layers": [1, 2, 2],');
    expect(lines.at(-1)).toBe('');
  });

  it('is read back as the same lab and view, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async ({ lab, view }) => {
        expect(await parseLabText(writeLab(lab, view))).toEqual({ lab, view });
        expect(await parseLabText(writeCompact(lab, view))).toEqual({ lab, view });
      }),
    );
  });

  it('writes the same text again after it was read back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async ({ lab, view }) => {
        const text = writeLab(lab, view);
        const read = await parseLabText(text);
        expect(writeLab(read.lab, read.view)).toBe(text);
      }),
    );
  });

  it('leaves the lines out rather than pass 256 KiB', async () => {
    const lab = wideLab(0.012345678901234568);
    const text = writeLab(lab, { iteration: 0 });
    expect(byteLength(text)).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES);
    expect(text.split('\n')).toHaveLength(1);
    expect((await parseLabText(text)).lab).toEqual(lab);
  });

  it('refuses what would not fit a document', () => {
    const write = () => writeLab(wideLab(-0.00012345678901234567), { iteration: 0 });
    expect(write).toThrow(LabError);
    expect(write).toThrow(expect.objectContaining({ code: 'too-long' }));
  });

  it('refuses what could not be read back', () => {
    const diverged = {
      ...article,
      parameters: {
        ...article.parameters,
        b: [
          [NaN, 0],
          [0, 0],
        ],
      },
    };
    expect(() => writeLab(diverged, { iteration: 0 })).toThrow(
      expect.objectContaining({ code: 'not-finite', place: 'parameters.b[0][0]' }),
    );
    expect(() => writeLab(article, { iteration: 0, step: 'Zh7' })).toThrow(
      expect.objectContaining({ code: 'unknown-step', place: 'view.step' }),
    );
  });
});
