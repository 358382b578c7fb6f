import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeStyle } from './edgeStyle.ts';

describe('edgeStyle', () => {
  it('is solid for a positive weight, dashed for a negative one, dotted and thin for zero', () => {
    expect(edgeStyle(1, 2, 8)).toMatchObject({ sign: 1, dash: null });
    expect(edgeStyle(-1, 2, 8).sign).toBe(-1);
    expect(edgeStyle(-1, 2, 8).dash).not.toBeNull();
    expect(edgeStyle(0, 2, 8)).toEqual({ sign: 0, width: 1, dash: '1 4' });
  });

  it('is the widest for the largest weight, and no wider beyond', () => {
    expect(edgeStyle(2, 2, 8).width).toBe(8);
    expect(edgeStyle(Infinity, 2, 8).width).toBe(8);
    expect(edgeStyle(5, 0, 8).width).toBe(8);
  });

  it('grows with the size of the weight and does not depend on its sign', () => {
    const weight = fc.double({ min: 0.001, max: 10, noNaN: true });
    fc.assert(
      fc.property(weight, weight, (v, w) => {
        const [less, more] = [Math.min(v, w), Math.max(v, w)];
        expect(edgeStyle(less, 10, 6).width).toBeLessThanOrEqual(edgeStyle(more, 10, 6).width);
        expect(edgeStyle(-v, 10, 6).width).toBe(edgeStyle(v, 10, 6).width);
        expect(edgeStyle(v, 10, 6).width).toBeGreaterThanOrEqual(1.5);
      }),
    );
  });
});
