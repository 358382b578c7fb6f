import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownRows, type Row } from './shownRows.ts';

const say = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'neuron' ? String(row.index) : `+${row.last - row.first + 1}`)).join(' ');

describe('shownRows', () => {
  it('shows all neurons where there is room', () => {
    expect(say(shownRows(5, 5))).toBe('1 2 3 4 5');
  });

  it('leaves out the middle where there is not', () => {
    expect(say(shownRows(64, 9))).toBe('1 2 3 4 +56 61 62 63 64');
    expect(say(shownRows(64, 3))).toBe('1 +62 64');
  });

  it('accounts for every neuron once, in order, in no more rows than there is room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 3, max: 12 }), (count, limit) => {
        const rows = shownRows(count, limit);
        expect(rows.length).toBeLessThanOrEqual(Math.max(limit, 3));
        const all = rows.flatMap((row) =>
          row.kind === 'neuron'
            ? [row.index]
            : Array.from({ length: row.last - row.first + 1 }, (_, i) => row.first + i),
        );
        expect(all).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      }),
    );
  });
});
