import { CONTENDERS } from './contenders/index.ts';
import { measureWorkload, type Schedule, type WorkloadResult } from './measure.ts';
import { formatReport } from './report.ts';
import { judge, type Verdict } from './requirements.ts';
import { batchWorkloads, requiredWorkloads, widthWorkloads, type Workload } from './workloads.ts';

/** Everything that one run of the bench found. */
export interface BenchResult {
  readonly userAgent: string;
  readonly workloads: readonly WorkloadResult[];
  readonly width: readonly WorkloadResult[];
  readonly batch: readonly WorkloadResult[];
  readonly verdicts: readonly Verdict[];
  /** Contenders whose numbers differ, as sentences. */
  readonly wrong: readonly string[];
  /** Every requirement is met and every contender's numbers agree. */
  readonly passed: boolean;
  /** All of it as text. */
  readonly report: string;
}

const REQUIRED: Schedule = { warmUpMs: 500, rounds: 30, roundMs: 100 };
const GROWTH: Schedule = { warmUpMs: 150, rounds: 5, roundMs: 60 };

/** Runs everything, one workload after the other; `onProgress` is told each one's name before it starts. */
export async function runBench(onProgress: (workload: string) => void): Promise<BenchResult> {
  async function measureAll(workloads: readonly Workload[], contenders: readonly string[], schedule: Schedule) {
    const results: WorkloadResult[] = [];
    for (const workload of workloads) {
      onProgress(workload.name);
      results.push(await measureWorkload(workload, contenders, schedule));
    }
    return results;
  }
  const workloads = await measureAll(
    requiredWorkloads(),
    CONTENDERS.map(({ name }) => name),
    REQUIRED,
  );
  const growing = ['arraysOfArrays', 'engine'];
  const width = await measureAll(widthWorkloads(), growing, GROWTH);
  const batch = await measureAll(batchWorkloads(), growing, GROWTH);

  const verdicts = judge(workloads);
  const wrong = [...workloads, ...width, ...batch].flatMap(disagreements);
  const found = {
    userAgent: navigator.userAgent,
    workloads,
    width,
    batch,
    verdicts,
    wrong,
    passed: wrong.length === 0 && verdicts.every(({ passed }) => passed),
  };
  return { ...found, report: formatReport(found) };
}

/** Who disagrees on a workload, and in what. */
function disagreements({ workload, measurements }: WorkloadResult): string[] {
  return measurements.flatMap(({ contender, wrong }) =>
    wrong === undefined ? [] : [`${contender} on ${workload}: ${wrong}`],
  );
}
