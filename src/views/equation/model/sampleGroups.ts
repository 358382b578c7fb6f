import { range } from '../../../lib/range.ts';

/** As many samples are shown one by one. */
const MAX_SAMPLES_SHOWN = 6;

/** The samples of a batch (from 1) that are shown one by one, and those that are added up to one portion. */
export interface SampleGroups {
  readonly shown: readonly number[];
  readonly others: readonly number[];
}

/** The six samples among which the selected one stands, 1 to 6, 7 to 12, …, and all the others. */
export function sampleGroups(m: number, selected: number): SampleGroups {
  const group = (sample: number) => Math.floor((sample - 1) / MAX_SAMPLES_SHOWN);
  const samples = range(1, m);
  return {
    shown: samples.filter((sample) => group(sample) === group(selected)),
    others: samples.filter((sample) => group(sample) !== group(selected)),
  };
}
