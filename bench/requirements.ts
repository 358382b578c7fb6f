import { speedRatio, type WorkloadResult } from './measure.ts';

/** What the engine owes: on a workload, at least so many times the speed of another contender. */
interface Requirement {
  readonly workload: string;
  readonly than: string;
  readonly atLeast: number;
}

const REQUIREMENTS: readonly Requirement[] = [
  { workload: '1-2-2 × 3', than: 'arraysOfArrays', atLeast: 35 },
  { workload: '2-8-8-8-8-8-8-2 × 100', than: 'arraysOfArrays', atLeast: 18 },
  { workload: '784-128-10 × 64', than: 'blocked', atLeast: 1 },
];

/** A requirement and what was measured. */
export interface Verdict extends Requirement {
  readonly ratio: number;
  readonly passed: boolean;
}

/** Holds the results against the requirements; throws when a workload is missing. */
export function judge(results: readonly WorkloadResult[]): Verdict[] {
  return REQUIREMENTS.map((requirement) => {
    const result = results.find(({ workload }) => workload === requirement.workload);
    if (!result) throw new Error(`${requirement.workload} was not timed`);
    const ratio = speedRatio(result, 'engine', requirement.than);
    return { ...requirement, ratio, passed: ratio >= requirement.atLeast };
  });
}
