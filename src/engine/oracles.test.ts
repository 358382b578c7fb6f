import { describe, expect, it } from 'vitest';
import { ORACLES, oracle } from '../testing/oracles.ts';
import { activationName, suffixOf } from './catalog/index.ts';
import { createRun } from './run.ts';
import { createTrainer } from './trainer.ts';

/** Every value, within a relative 1e-12 (of 1e-3 where it is smaller). */
function expectClose(actual: ArrayLike<number>, expected: readonly number[], what: string): void {
  expect(actual.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    const gap = Math.abs(actual[i]! - value);
    expect(gap, `${what}[${i}]`).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(value), 1e-3));
  }
}

describe.each(ORACLES)('$name', ({ name, problem, expected }) => {
  const { network } = problem;
  const exact = name === 'article-1-2-2';

  it('has the first pass and update of the independent computation', () => {
    const trainer = createTrainer(problem);
    trainer.pass();
    const { matrices } = trainer.trace();
    const compare = (matrix: string, rows: readonly number[][]) => {
      const data = matrices[matrix]!.data;
      expectClose(data, rows.flat(), matrix);
      if (exact) expect([...data].map((v) => v + 0)).toEqual(rows.flat().map((v) => v + 0));
    };
    for (let l = 0; l < expected.Z.length; l++) {
      const s = suffixOf(network, l);
      compare(`Z${s}`, expected.Z[l]!);
      compare(activationName(network, l + 1), expected.A[l]!);
      compare(`E${s}`, expected.E[l]!);
      compare(`dW${s}`, expected.dW[l]!);
      compare(`W${s}.next`, expected.W1[l]!);
      if (expected.db) compare(`dB${s}`, [expected.db[l]!]);
      if (expected.db) compare(`B${s}.next`, [expected.b1[l]!]);
    }
    compare('C', [[expected.cost]]);
    expect(matrices['C-share']!.data.reduce((sum, share) => sum + share, 0)).toBe(matrices['C']!.data[0]);
  });

  it('has its costs after more and more updates', () => {
    const run = createRun(problem);
    for (const [iteration, cost] of Object.entries(expected.costAt)) {
      expect(run.reach(Number(iteration), Infinity)).toBe(true);
      const found = run.trace().matrices['C']!.data[0]!;
      expect(Math.abs(found - cost)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(cost), 1e-9) + 1e-15);
    }
  });
});

it('knows the eleven cases', () => {
  expect(ORACLES).toHaveLength(11);
  expect(oracle('article-1-2-2').problem.m).toBe(3);
});
