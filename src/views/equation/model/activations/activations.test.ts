import { describe, expect, test } from 'vitest';
import { ACTIVATION_KERNELS } from '../../../../engine/activations/index.ts';
import { ACTIVATIONS, traitsOf, type Activation } from '../../../../engine/catalog/index.ts';
import { constant, exactValue, type Arithmetic } from '../../../../lib/numbers/index.ts';
import { arithmeticOf } from '../arithmeticOf.ts';
import { WRITTEN_ACTIVATIONS } from './index.ts';

/** a = R(z) and R′(z), by the engine. */
function computed(activation: Activation, z: number) {
  const [Z, A, R] = [Float64Array.of(z), new Float64Array(1), new Float64Array(1)];
  ACTIVATION_KERNELS[activation].activateInto(A, R, Z, new Float64Array(1), 0);
  return { a: A[0]!, slope: R[0]! };
}

/** As exact as it takes for 10 decimals of a number and of its square. */
const UNITS = 2 ** 40;

/** R′(z) as the page writes it, from z or from a. */
function writtenSlope(activation: Activation, z: number): Arithmetic {
  const { slope } = WRITTEN_ACTIVATIONS[activation];
  if (slope.from === 'z') return slope.valueOf(constant(z), 0);
  const a = { kind: 'cell', id: 'O[1,1]', value: computed(activation, z).a } as const;
  return arithmeticOf(slope.expression(a), 'numbers', ({ value }) => constant(Math.round(value * UNITS), UNITS));
}

describe.each(ACTIVATIONS)('%s', (activation) => {
  test('has its slope from where the catalog says', () => {
    expect(WRITTEN_ACTIVATIONS[activation].slope.from).toBe(traitsOf(activation).slopeFrom);
  });

  test.each([-1, 1])('has the slope that the engine computes, at %i', (z) => {
    expect(exactValue(writtenSlope(activation, z))?.valueOf()).toBeCloseTo(computed(activation, z).slope, 10);
  });
});

const bent = ACTIVATIONS.filter((activation) => traitsOf(activation).below !== undefined);
const smooth = ACTIVATIONS.filter((activation) => traitsOf(activation).below === undefined);

test.each(bent)('%s has a slope of 1 above its kink, and the catalog’s below', (activation) => {
  expect(computed(activation, 1).slope).toBe(1);
  expect(computed(activation, -1).slope).toBe(traitsOf(activation).below);
});

test.each(smooth)('%s has no kink, as the catalog says', (activation) => {
  expect(computed(activation, -1e-9).slope).toBeCloseTo(computed(activation, 1e-9).slope, 8);
});
