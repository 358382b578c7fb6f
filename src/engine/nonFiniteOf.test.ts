import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../testing/arbitraryProblem.ts';
import { oracle } from '../testing/oracles.ts';
import { derivationOf, matrixSpecs, operandsOf, parseCellId } from './catalog/index.ts';
import { nonFiniteOf } from './nonFiniteOf.ts';
import { createTrainer } from './trainer.ts';
import type { Problem } from './types.ts';

const { problem } = oracle('article-1-2-2');

/** What is said of the first pass of a problem, and whether the pass said that it is finite. */
function firstNonFinite(any: Problem) {
  const trainer = createTrainer(any);
  const finite = trainer.pass();
  return { finite, found: nonFiniteOf(any.network, any.m, trainer.trace()), trace: trainer.trace() };
}

describe('nonFiniteOf', () => {
  it('finds nothing in a finite pass', () => {
    expect(firstNonFinite(problem)).toMatchObject({ finite: true, found: undefined });
  });

  it('names the weighted input that overflows, and the largest number in its sum', () => {
    const start = { W: [Float64Array.of(1, 1e308), problem.start.W[1]!], b: problem.start.b };
    expect(firstNonFinite({ ...problem, X: Float64Array.of(-1, 1, 200), start })).toMatchObject({
      finite: false,
      found: { iteration: 0, cell: 'Zh[3,2]', value: Infinity, from: { cell: 'Wh[1,2]', value: 1e308 } },
    });
  });

  it('names the cost when only a square overflows: a share before the sum', () => {
    const Y = problem.Y.slice();
    Y[2] = 1e200;
    expect(firstNonFinite({ ...problem, Y })).toMatchObject({
      finite: false,
      found: { cell: 'C[2]', value: Infinity, from: { cell: 'O-Y[2,1]', value: 1 - 1e200 } },
    });
  });

  it('names the update when the pass itself is finite', () => {
    // 1.75 · 1e308 is still a number, 2 · 1e308 is not, and dWo[2,2] = −2 is the first gradient of that size.
    expect(firstNonFinite({ ...problem, learningRate: 1e308 })).toMatchObject({
      finite: false,
      found: { iteration: 0, cell: 'Wo.next[2,2]', value: Infinity, from: { cell: 'dWo[2,2]', value: -2 } },
    });
  });

  it('finds something exactly when the pass says that it is not finite, with finite operands', () => {
    let finite = 0;
    let not = 0;
    const problems = fc
      .constantFrom(2, 1e50, 1e100, 1e155)
      .chain((maxMagnitude) => arbitraryProblem({ maxMagnitude, maxLayers: 4, maxNeurons: 4, maxSamples: 3 }));
    fc.assert(
      fc.property(problems, (any) => {
        const result = firstNonFinite(any);
        expect(result.found === undefined).toBe(result.finite);
        if (!result.found) {
          finite++;
          return;
        }
        not++;
        const { cell, value, from } = result.found;
        const valueOf = (id: string) => {
          const { matrix, row, col } = parseCellId(id)!;
          const { cols, data } = result.trace.matrices[matrix]!;
          return data[(row - 1) * cols + col - 1];
        };
        expect(Number.isFinite(value)).toBe(false);
        expect(valueOf(cell)).toBe(value);
        expect(valueOf(from.cell)).toBe(from.value);
        expect(Number.isFinite(from.value)).toBe(true);
        const named = parseCellId(cell)!;
        const operands = operandsOf(derivationOf(any.network, any.m, 0, named)!);
        expect(operands).toContainEqual(parseCellId(from.cell));
        for (const { name } of matrixSpecs(any.network, any.m)) {
          if (name === named.matrix) break;
          expect(result.trace.matrices[name]!.data.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(finite, not)).toBeGreaterThan(30);
  }, 60_000);
});
