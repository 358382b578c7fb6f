import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentSizes } from './presentSizes.ts';

const window = fc.record({ width: fc.integer({ min: 240, max: 7680 }), height: fc.integer({ min: 240, max: 4320 }) });
const size = fc.constantFrom('room' as const, 'back-row' as const);

describe('presentSizes', () => {
  test.each([
    ['room', 48, 28],
    ['back-row', 65, 38],
  ] as const)('%s on 1920 × 1080: numbers of at least %d pixels, labels of at least %d', (which, number, label) => {
    const sizes = presentSizes({ width: 1920, height: 1080 }, which);
    expect(sizes.numberPx).toBeGreaterThanOrEqual(number);
    expect(sizes.labelPx).toBeGreaterThanOrEqual(label);
  });

  test('an image that is shown twice as large has everything twice as large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1200, max: 3000 }), size, (width, which) => {
        const small = presentSizes({ width, height: width / 2 }, which);
        const large = presentSizes({ width: 2 * width, height: width }, which);
        expect(large.labelPx).toBeCloseTo(2 * small.labelPx, 6);
        expect(large.numberPx).toBeCloseTo(2 * small.numberPx, 6);
        expect(large.network.density).toBeCloseTo(2 * small.network.density, 6);
      }),
    );
  });

  test('nothing is smaller than on the whole page, whatever the window', () => {
    fc.assert(
      fc.property(window, size, fc.integer({ min: 10, max: 40 }), (whole, which, userPx) => {
        const sizes = presentSizes(whole, which, userPx);
        expect(sizes.labelPx).toBeGreaterThanOrEqual(0.75 * userPx);
        expect(sizes.numberPx).toBeGreaterThan(sizes.labelPx);
        expect(sizes.rootPx).toBeGreaterThan(userPx);
      }),
    );
  });
});
