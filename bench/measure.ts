import { assertAlive, disagreement } from './agreement.ts';
import { ContenderWorker } from './ContenderWorker.ts';
import { median, quantile } from './statistics.mjs';
import { multiplyAdds, type Workload } from './workloads.ts';

/** How long and how often a contender is timed. */
export interface Schedule {
  readonly warmUpMs: number;
  readonly rounds: number;
  readonly roundMs: number;
}

/** One contender on one workload. */
export interface Measurement {
  readonly contender: string;
  /** Iterations per second in each round. */
  readonly rounds: readonly number[];
  readonly median: number;
  readonly quartiles: readonly [lower: number, upper: number];
  /** What its numbers differ in from the first contender's. */
  readonly wrong?: string;
}

/** All contenders on one workload, in the same rounds. */
export interface WorkloadResult {
  readonly workload: string;
  readonly multiplyAdds: number;
  readonly measurements: readonly Measurement[];
}

/**
 * Times the contenders on one workload, each in a fresh worker: first their numbers are compared with the first
 * contender's, then each is warmed up, then they take turns, A B C A B C, so that what else the machine does meets
 * them alike. One runs at a time.
 */
export async function measureWorkload(
  workload: Workload,
  contenders: readonly string[],
  { warmUpMs, rounds, roundMs }: Schedule,
): Promise<WorkloadResult> {
  const workers: ContenderWorker[] = [];
  try {
    for (const contender of contenders) workers.push(await ContenderWorker.start(contender, workload.problem));
    const wrong = await compareNumbers(workload, workers);
    for (const worker of workers) await worker.round(warmUpMs);
    const perSecond = workers.map((): number[] => []);
    for (let r = 0; r < rounds; r++) {
      for (const [i, worker] of workers.entries()) {
        const { iterations, elapsedMs } = await worker.round(roundMs);
        perSecond[i]!.push((iterations / elapsedMs) * 1000);
      }
    }
    return {
      workload: workload.name,
      multiplyAdds: multiplyAdds(workload.problem),
      measurements: workers.map(({ contender }, i) => summarize(contender, perSecond[i]!, wrong[i])),
    };
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

/** What each contender's numbers differ in from the first's. */
async function compareNumbers(
  { name, checkedIterations }: Workload,
  [first, ...others]: readonly ContenderWorker[],
): Promise<(string | undefined)[]> {
  if (!first) throw new Error('There are no contenders to compare');
  const expected = await first.check(checkedIterations);
  assertAlive(name, expected);
  const wrong: (string | undefined)[] = [undefined];
  for (const other of others) wrong.push(disagreement(expected, await other.check(checkedIterations)));
  return wrong;
}

function summarize(contender: string, rounds: readonly number[], wrong: string | undefined): Measurement {
  return {
    contender,
    rounds,
    median: median(rounds),
    quartiles: [quantile(rounds, 0.25), quantile(rounds, 0.75)],
    ...(wrong === undefined ? {} : { wrong }),
  };
}

/** One contender's measurement; throws when it was not timed. */
export function measurementOf({ workload, measurements }: WorkloadResult, contender: string): Measurement {
  const found = measurements.find((measurement) => measurement.contender === contender);
  if (!found) throw new Error(`${contender} was not timed on ${workload}`);
  return found;
}

/**
 * How many times as fast `contender` is as `other`: the median of the ratios of their rounds, which are neighbours in
 * time, so that a slow moment of the machine falls out.
 */
export function speedRatio(result: WorkloadResult, contender: string, other: string): number {
  const mine = measurementOf(result, contender).rounds;
  const theirs = measurementOf(result, other).rounds;
  return median(mine.map((perSecond, i) => perSecond / theirs[i]!));
}
