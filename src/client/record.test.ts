import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRun } from '../engine/index.ts';
import type { PassResult, RunRecord } from '../protocol/index.ts';
import { oracle } from '../testing/oracles.ts';
import { grownRecord } from './record.ts';

/** What an answer tells of how far a run has come; the rest of it plays no part. */
const told = (trained: number): PassResult =>
  ({
    trained,
    parameters: { W: [Float64Array.of(trained)], b: [] },
    recent: new Float64Array(Math.min(15, trained)),
    costs: { stride: 1, values: Float64Array.of(trained), last: { iteration: trained, cost: 1 } },
  }) as unknown as PassResult;

const iterationsOf = (record: RunRecord) => record.keyframes.map(({ iteration }) => iteration);

describe('grownRecord', () => {
  test('has what was told last', () => {
    const record = grownRecord(undefined, told(40));
    expect(record.trained).toBe(40);
    expect(record.costs.last.iteration).toBe(40);
    expect(record.keyframes).toEqual([{ iteration: 40, parameters: told(40).parameters, recent: told(40).recent }]);
  });

  test('keeps few keyframes of the way, in order, none of them later, and near each other where many were told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 300 }), (steps) => {
        let record: RunRecord | undefined;
        let trained = 0;
        for (const step of steps) {
          trained += step;
          record = grownRecord(record, told(trained));
        }
        const iterations = iterationsOf(record!);
        expect(iterations.length).toBeLessThanOrEqual(17);
        expect(iterations.at(-1)).toBe(trained);
        expect(iterations).toEqual([...new Set(iterations)].toSorted((a, b) => a - b));
        // What is told comes at most 50 apart, and what has been dropped once leaves a gap of at most three times the distance.
        for (const [i, iteration] of iterations.entries()) {
          expect(iteration - (iterations[i - 1] ?? 0)).toBeLessThanOrEqual(3 * (trained / 17) + 50);
        }
      }),
    );
  });

  test('keeps less of the way of a large network', () => {
    const large = (trained: number) => ({ ...told(trained), parameters: { W: [new Float64Array(40_000)], b: [] } });
    let record: RunRecord | undefined;
    for (let trained = 1; trained <= 200; trained += 1) record = grownRecord(record, large(trained));
    expect(record!.keyframes.length).toBeLessThanOrEqual(4);
    expect(record!.keyframes.length).toBeGreaterThan(1);
  });

  test('makes a visit in another worker near, to the same numbers', () => {
    const { problem } = oracle('article-1-2-2');
    const run = createRun(problem);
    let record: RunRecord | undefined;
    for (let part = 0; part < 60; part += 1) {
      run.train(100);
      const { parameters, recent } = run.newest();
      record = grownRecord(record, { ...told(0), trained: run.trained, parameters, recent, costs: run.costs() });
    }
    const again = createRun(problem, structuredClone(record!));
    let slices = 0;
    while (!again.reach(5_990, 100)) slices += 1;
    run.reach(5_990, Infinity);
    expect(slices).toBeLessThan(10);
    expect(again.trace()).toEqual(run.trace());
    expect(again.diagnosis()).toEqual(run.diagnosis());
  });
});
