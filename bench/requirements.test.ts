import { describe, expect, it } from 'vitest';

import type { WorkloadResult } from './measure.ts';
import { judge } from './requirements.ts';

function result(workload: string, speeds: Readonly<Record<string, readonly number[]>>): WorkloadResult {
  const measurements = Object.entries(speeds).map(([contender, rounds]) => ({
    contender,
    rounds,
    median: 0,
    quartiles: [0, 0] as const,
  }));
  return { workload, multiplyAdds: 1, measurements };
}

const slow = [1, 2, 1];

describe('judge', () => {
  it('takes the median of the ratios of neighbouring rounds, and passes at the bound', () => {
    const verdicts = judge([
      result('1-2-2 × 3', { arraysOfArrays: slow, engine: [35, 70, 10] }),
      result('2-8-8-8-8-8-8-2 × 100', { arraysOfArrays: slow, engine: [17.9, 80, 10] }),
      result('784-128-10 × 64', { blocked: slow, engine: [1.1, 2.2, 1.1] }),
    ]);
    expect(verdicts.map(({ ratio, passed }) => ({ ratio, passed }))).toEqual([
      { ratio: 35, passed: true },
      { ratio: 17.9, passed: false },
      { ratio: 1.1, passed: true },
    ]);
  });

  it('does not pass what was not timed', () => {
    expect(() => judge([])).toThrow('1-2-2 × 3 was not timed');
    expect(() => judge([result('1-2-2 × 3', { engine: slow })])).toThrow('arraysOfArrays was not timed on 1-2-2 × 3');
  });
});
