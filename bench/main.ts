import { runBench, type BenchResult } from './runBench.ts';

declare global {
  /** What `scripts/bench.mjs` waits for. */
  var bench: Promise<BenchResult>;
}

const output = document.querySelector('#report');
if (!output) throw new Error('bench/index.html has no #report');

globalThis.bench = runBench((workload) => {
  output.textContent = `${workload} …`;
  // The progress that scripts/bench.mjs prints.
  console.info(workload);
});
globalThis.bench.then(
  ({ report }) => {
    output.textContent = report;
  },
  (error: unknown) => {
    output.textContent = String(error);
  },
);
