import { describe, expect, it } from 'vitest';

import { disagreement } from '../agreement.ts';
import type { Contender } from '../contract.ts';
import { batchWorkloads, requiredWorkloads, widthWorkloads } from '../workloads.ts';
import { CONTENDERS } from './index.ts';

const [article, deep] = requiredWorkloads();
const [reference] = CONTENDERS;
if (!article || !deep || !reference) throw new Error('There are fewer workloads or contenders than this test needs');

function after(contender: Contender, iterations: number, { problem } = article!) {
  const run = contender.create(problem);
  run.iterate(iterations);
  return { cost: run.cost(), intermediates: run.intermediates() };
}

describe.each(CONTENDERS)('$name', (contender) => {
  it('makes the first pass and update of the default lab, which are exact', () => {
    const { cost, intermediates } = after(contender, 1);
    expect(cost).toBe(3.28125);
    expect(intermediates.Z).toEqual([
      Float64Array.of(-1.5, 1, 0.5, -2, 1.5, -3.5),
      Float64Array.of(2, 1, 1, 0.25, 2, -0.25),
    ]);
    expect(intermediates.dW).toEqual([Float64Array.of(2.375, 1.75), Float64Array.of(1.75, 0.125, -0.5, -2)]);
    expect(intermediates.dB).toEqual([Float64Array.of(1.375, -1.75), Float64Array.of(1, -1.75)]);
    expect(intermediates.W).toEqual([
      Float64Array.of(0.703125, -1.71875),
      Float64Array.of(0.78125, -0.515625, 1.5625, 0.75),
    ]);
    expect(intermediates.b).toEqual([Float64Array.of(-0.671875, -0.28125), Float64Array.of(0.375, 0.71875)]);
  });

  it('trains the default lab down to the known cost before update 200', () => {
    expect(after(contender, 201).cost).toBeCloseTo(9.28425839781041e-7, 15);
  });

  it('makes the same iterations in one call and in many', () => {
    const run = contender.create(article.problem);
    for (let i = 0; i < 20; i++) run.iterate(1);
    expect(run.cost()).toBe(after(contender, 20).cost);
  });

  it('leaves the problem as it was, so that the next run starts alike', () => {
    expect(after(contender, 3, deep)).toEqual(after(contender, 3, deep));
  });

  it.each([deep, ...widthWorkloads().slice(0, 4), ...batchWorkloads().slice(0, 3)])(
    'agrees with the first contender on $name',
    (workload) => {
      expect(disagreement(after(reference, 3, workload), after(contender, 3, workload))).toBeUndefined();
    },
  );
});
