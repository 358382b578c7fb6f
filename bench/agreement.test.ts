import { describe, expect, it } from 'vitest';

import { assertAlive, disagreement } from './agreement.ts';
import type { CheckAnswer } from './messages.ts';

function answer(): CheckAnswer {
  const one = () => [Float64Array.of(2, 1e-3)];
  return { cost: 3, intermediates: { Z: one(), A: one(), E: one(), dW: one(), dB: one(), W: one(), b: one() } };
}

function changed(name: keyof CheckAnswer['intermediates'], at: number, value: number): CheckAnswer {
  const result = answer();
  result.intermediates[name][0]![at] = value;
  return result;
}

describe('disagreement', () => {
  it('is silent about equal numbers and about other orders of summing', () => {
    expect(disagreement(answer(), answer())).toBeUndefined();
    expect(disagreement(answer(), { ...answer(), cost: 3 * (1 + 1e-12) })).toBeUndefined();
    expect(disagreement(answer(), changed('E', 1, 1e-3 + 1e-12))).toBeUndefined();
  });

  it('names the cost that is off by more than 1e-9', () => {
    expect(disagreement(answer(), { ...answer(), cost: 3 * (1 + 1e-8) })).toMatch('cost is 3.00000003 instead of 3');
  });

  it.each(['Z', 'A', 'E', 'dW', 'dB', 'W', 'b'] as const)('names the first number of %s that is off', (name) => {
    expect(disagreement(answer(), changed(name, 1, 0.002))).toBe(`${name} of layer 0 has 0.002 instead of 0.001 at 1`);
  });

  it('does not take NaN for a number', () => {
    expect(disagreement(answer(), { ...answer(), cost: Number.NaN })).toMatch('cost is NaN');
    expect(disagreement(answer(), changed('dW', 0, Number.NaN))).toMatch('dW of layer 0 has NaN');
  });

  it('notices a layer that is missing or has another size', () => {
    const { cost, intermediates } = answer();
    expect(disagreement(answer(), { cost, intermediates: { ...intermediates, dB: [] } })).toMatch('dB of layer 0');
    const short = { ...intermediates, Z: [Float64Array.of(2)] };
    expect(disagreement(answer(), { cost, intermediates: short })).toBe('Z of layer 0 has not 2 numbers');
  });
});

describe('assertAlive', () => {
  it('refuses a workload with a layer that has no gradient', () => {
    const dead = answer();
    dead.intermediates.dW[0]!.fill(0);
    expect(() => assertAlive('1-1', dead)).toThrow('The workload 1-1 is dead');
    expect(() => assertAlive('1-1', answer())).not.toThrow();
  });

  it('refuses a workload that is not finite', () => {
    expect(() => assertAlive('1-1', { ...answer(), cost: Number.NaN })).toThrow('not finite');
    expect(() => assertAlive('1-1', changed('dW', 1, Infinity))).toThrow('not finite');
  });
});
