import { measurementOf, speedRatio, type WorkloadResult } from './measure.ts';
import type { BenchResult } from './runBench.ts';

/** The result as text: the table of contenders, the two growth tables and the requirements. */
export function formatReport(result: Omit<BenchResult, 'report'>): string {
  return [
    result.userAgent,
    ...result.workloads.flatMap((workload) => ['', ...contenderTable(workload)]),
    '',
    'Growth with width: w-w-w, 32 samples',
    ...growthTable(result.width),
    '',
    'Growth with the batch: 2-8-2',
    ...growthTable(result.batch),
    '',
    'Requirements',
    ...result.verdicts.map(
      ({ workload, than, atLeast, ratio, passed }) =>
        `${passed ? 'PASS' : 'FAIL'}  ${workload.padEnd(24)} engine is ${ratio.toFixed(2)} × ${than}, at least ${atLeast}`,
    ),
    result.wrong.length === 0
      ? 'PASS  all contenders end with the same numbers'
      : result.wrong.map((sentence) => `FAIL  ${sentence}`).join('\n'),
  ].join('\n');
}

function contenderTable(result: WorkloadResult): string[] {
  const [first] = result.measurements;
  if (!first) throw new Error(`Nothing was timed on ${result.workload}`);
  const rows = result.measurements.map(({ contender, median, quartiles: [lower, upper], wrong }) => [
    contender,
    significant(median),
    `${significant(lower)} – ${significant(upper)}`,
    (1e9 / median / result.multiplyAdds).toFixed(2),
    speedRatio(result, contender, first.contender).toFixed(1),
    wrong === undefined ? '' : 'WRONG',
  ]);
  const heads = [
    result.workload,
    'iterations/s',
    'middle half of rounds',
    'ns/multiply-add',
    `× ${first.contender}`,
    '',
  ];
  return table(heads, rows);
}

function growthTable(results: readonly WorkloadResult[]): string[] {
  const names = results[0]?.measurements.map(({ contender }) => contender) ?? [];
  const heads = ['', ...names.flatMap((name) => [`${name} µs/iteration`, 'ns/multiply-add'])];
  const rows = results.map((result) => [
    result.workload,
    ...names.flatMap((name) => {
      const { median } = measurementOf(result, name);
      return [significant(1e6 / median), (1e9 / median / result.multiplyAdds).toFixed(2)];
    }),
  ]);
  return table(heads, rows);
}

/** Three significant digits, thousands grouped. */
function significant(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

/** The first column to the left, the others to the right, all as wide as their widest cell. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((head, c) => Math.max(head.length, ...rows.map((row) => row[c]!.length)));
  return [heads, ...rows].map((row) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd(),
  );
}
