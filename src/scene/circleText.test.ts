import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASELINE_EM, raiseToFit, scaledLine, stackLines } from './circleText.ts';

const line = fc.record({
  widthPerPx: fc.double({ min: 0.2, max: 6, noNaN: true }),
  fontPx: fc.double({ min: 6, max: 30, noNaN: true }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const radius = fc.double({ min: 5, max: 120, noNaN: true });

describe('raiseToFit', () => {
  it('keeps the corners of all letters 1.5 px within the circle, wherever that is possible', () => {
    fc.assert(
      fc.property(lines, radius, (wanted, r) => {
        const raised = raiseToFit(wanted, r);
        fc.pre(raised !== undefined);
        for (const { y, fontPx, width } of stackLines({ x: 0, y: 0 }, wanted, raised)) {
          const middle = y - BASELINE_EM * fontPx;
          const corner = Math.hypot(width / 2, Math.abs(middle) + 0.42 * fontPx);
          expect(corner).toBeLessThanOrEqual(r - 1.5 + 1e-9);
        }
      }),
    );
  });

  it('raises no further than has to be, and not at all in a larger circle that has room in the middle', () => {
    fc.assert(
      fc.property(lines, radius, fc.double({ min: 0, max: 50, noNaN: true }), (wanted, r, more) => {
        const raised = raiseToFit(wanted, r);
        fc.pre(raised !== undefined);
        const inLarger = raiseToFit(wanted, r + more);
        expect(inLarger).toBeDefined();
        expect(Math.abs(inLarger!)).toBeLessThanOrEqual(Math.abs(raised));
      }),
    );
  });

  it('finds room for a name above a value where both in the middle would have none', () => {
    const name = { widthPerPx: 1.3, fontPx: 9.5 };
    const value = { widthPerPx: 3.6, fontPx: 9.5 };
    expect(raiseToFit([name, value], 30)).toBe(0);
    expect(raiseToFit([name, value], 20)).toBeGreaterThan(1);
    expect(raiseToFit([name, value], 17)).toBeUndefined();
  });
});

describe('scaledLine', () => {
  it('goes no lower than it is told', () => {
    expect(scaledLine({ widthPerPx: 2, fontPx: 10 }, 0.5)).toEqual({ widthPerPx: 2, fontPx: 5 });
    expect(scaledLine({ widthPerPx: 2, fontPx: 10 }, 0.5, 9)).toEqual({ widthPerPx: 2, fontPx: 9 });
  });
});
