import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, type Activation } from '../catalog/activations.ts';
import type { ReluDerivativeAtZero } from '../catalog/names.ts';
import { ACTIVATION_KERNELS } from './index.ts';

/** [R(z), R′(z)] by the kernel, at any column of a layer. */
function apply(name: Activation, z: number, atZero: ReluDerivativeAtZero = 0, width = 1): [number, number] {
  const Z = new Float64Array(width).fill(z);
  const A = new Float64Array(width);
  const R = new Float64Array(width);
  ACTIVATION_KERNELS[name].activateInto(A, R, Z, new Float64Array(width), atZero);
  expect(new Set(A).size).toBe(1);
  expect(new Set(R).size).toBe(1);
  return [A[0]!, R[0]!];
}

describe.each(ACTIVATIONS)('%s', (name) => {
  const kernel = ACTIVATION_KERNELS[name];

  it('adds the biases to Z, column by column', () => {
    const Z = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    kernel.activateInto(new Float64Array(12), new Float64Array(12), Z, Float64Array.of(10, 20, 30, 40, 50, 60), 0);
    expect([...Z]).toEqual([11, 22, 33, 44, 55, 66, 17, 28, 39, 50, 61, 72]);
  });

  it('has the derivative that finite differences have', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 5, noNaN: true }), fc.boolean(), (size, negative) => {
        const z = negative ? -size : size;
        const h = 1e-5;
        const [above] = apply(name, z + h);
        const [below] = apply(name, z - h);
        expect(apply(name, z)[1]).toBeCloseTo((above - below) / (2 * h), 8);
      }),
    );
  });

  it('is finite for every finite number, in every column', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 9 }), (z, width) => {
        const [a, gate] = apply(name, z, 0, width);
        expect(Number.isFinite(a) && Number.isFinite(gate)).toBe(true);
      }),
    );
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('says when a weighted input is not finite, in column %i of 7', (column) => {
    for (const bad of [Infinity, -Infinity, NaN]) {
      const Z = new Float64Array(14).fill(0.5);
      Z[7 + column] = bad;
      expect(kernel.activateInto(new Float64Array(14), new Float64Array(14), Z, new Float64Array(7), 0)).toBe(false);
    }
    expect(
      kernel.activateInto(
        new Float64Array(14),
        new Float64Array(14),
        new Float64Array(14).fill(1e300),
        new Float64Array(7),
        0,
      ),
    ).toBe(true);
  });
});

describe('relu', () => {
  it.each([0, 0.5, 1] as const)('has the derivative %s at zero by convention, also at −0', (atZero) => {
    for (const width of [1, 4]) {
      expect(apply('relu', 0, atZero, width)).toEqual([0, atZero]);
      expect(apply('relu', -0, atZero, width)).toEqual([0, atZero]);
    }
  });

  it('never gives −0', () => {
    for (const width of [1, 4]) expect(Object.is(apply('relu', -3, 0, width)[0], 0)).toBe(true);
  });

  it('is 0 for −∞, ∞ for ∞ and NaN for NaN', () => {
    for (const width of [1, 4]) {
      expect(apply('relu', -Infinity, 0, width)).toEqual([0, 0]);
      expect(apply('relu', Infinity, 0, width)).toEqual([Infinity, 1]);
      expect(apply('relu', NaN, 0, width)[0]).toBeNaN();
    }
  });
});

it('the leaky ReLU has its slope at zero, whatever the convention', () => {
  expect(apply('leaky-relu', 0, 1)).toEqual([0, 0.01]);
});

it('the sigmoid of large numbers is 0 or 1, with a closed gate', () => {
  expect(apply('sigmoid', -1e9)).toEqual([0, 0]);
  expect(apply('sigmoid', 1e9)).toEqual([1, 0]);
});

it('the ReLU finds a zero beside numbers whose product is none, and one whose product is 0 without a zero', () => {
  for (const [numbers, gates] of [
    [
      [1e200, 0, 1e200, 3],
      [1, 0.5, 1, 1],
    ],
    [
      [1e-200, -1e-200, 1e-200, -3],
      [1, 0, 1, 0],
    ],
    [
      [1e200, -1e200, 1e200, -3],
      [1, 0, 1, 0],
    ],
  ] as const) {
    const R = new Float64Array(4);
    const finite = ACTIVATION_KERNELS.relu.activateInto(
      new Float64Array(4),
      R,
      Float64Array.from(numbers),
      new Float64Array(4),
      0.5,
    );
    expect(finite).toBe(true);
    expect([...R]).toEqual(gates);
  }
});
