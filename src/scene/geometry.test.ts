import { describe, expect, it } from 'vitest';
import { lengthInside, pointOnCircle, rectMeetsCircle, rectsMeet } from './geometry.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };

describe('rectsMeet', () => {
  it('tells whether less than the gap is between two rectangles', () => {
    expect(rectsMeet(box, { x: 30, y: 10, width: 5, height: 5 }, 0)).toBe(false);
    expect(rectsMeet(box, { x: 30, y: 10, width: 5, height: 5 }, 1)).toBe(true);
    expect(rectsMeet(box, { x: 12, y: 12, width: 1, height: 1 }, 0)).toBe(true);
    expect(rectsMeet(box, { x: 12, y: 21, width: 1, height: 1 }, 0)).toBe(false);
  });
});

describe('rectMeetsCircle', () => {
  it('measures from the nearest side or corner', () => {
    expect(rectMeetsCircle(box, { x: 20, y: 4 }, 5, 0)).toBe(false);
    expect(rectMeetsCircle(box, { x: 20, y: 4 }, 5, 2)).toBe(true);
    expect(rectMeetsCircle(box, { x: 6, y: 6 }, 5, 0)).toBe(false);
    expect(rectMeetsCircle(box, { x: 7, y: 7 }, 5, 0)).toBe(true);
    expect(rectMeetsCircle(box, { x: 20, y: 15 }, 1, 0)).toBe(true);
  });
});

describe('pointOnCircle', () => {
  it('is on the border, on the way to the other point', () => {
    expect(pointOnCircle({ x: 0, y: 0 }, 5, { x: 6, y: 8 })).toEqual({ x: 3, y: 4 });
  });
});

describe('lengthInside', () => {
  it('is the part of a line that a rectangle covers', () => {
    expect(lengthInside(box, { x: 0, y: 15 }, { x: 100, y: 15 })).toBeCloseTo(20, 9);
    expect(lengthInside(box, { x: 15, y: 15 }, { x: 100, y: 15 })).toBeCloseTo(15, 9);
    expect(lengthInside(box, { x: 10, y: 10 }, { x: 20, y: 20 })).toBeCloseTo(Math.SQRT2 * 10, 9);
  });

  it('is 0 for a line that passes by', () => {
    expect(lengthInside(box, { x: 0, y: 5 }, { x: 100, y: 5 })).toBe(0);
    expect(lengthInside(box, { x: 0, y: 30 }, { x: 9, y: 0 })).toBe(0);
  });
});
