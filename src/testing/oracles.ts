import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../engine/types.ts';
import { readLab } from '../lab/document/readLab.ts';
import { problemOf } from '../lab/index.ts';

/** What an independent computation says of a lab: the first pass, the parameters after one update, later costs. */
export interface Oracle {
  /** The file's name without its ending: `article-1-2-2`. */
  readonly name: string;
  readonly problem: Problem;
  /** Per layer after the input. */
  readonly expected: {
    readonly Z: readonly number[][][];
    readonly A: readonly number[][][];
    readonly E: readonly number[][][];
    readonly dW: readonly number[][][];
    /** Where biases are trained. */
    readonly db?: readonly number[][];
    readonly cost: number;
    readonly W1: readonly number[][][];
    readonly b1: readonly number[][];
    /** By the number of updates made. */
    readonly costAt: Readonly<Record<string, number>>;
  };
}

const FOLDER = new URL('oracles/', import.meta.url);

/** Every case in `oracles/`. */
export const ORACLES: readonly Oracle[] = readdirSync(FOLDER).map((file) => {
  const { lab, expected } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as {
    lab: unknown;
    expected: Oracle['expected'];
  };
  return { name: file.replace('.json', ''), problem: problemOf(readLab(lab).lab), expected };
});

/** The case of that name. */
export function oracle(name: string): Oracle {
  const found = ORACLES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no oracle "${name}", only ${ORACLES.map((one) => one.name).join(', ')}.`);
  return found;
}
