import type { Contender } from '../contract.ts';
import { arraysInLoops } from './arraysInLoops.ts';
import { arraysOfArrays } from './arraysOfArrays.ts';
import { blocked } from './blocked.ts';
import { engine } from './engine.ts';
import { preallocated } from './preallocated.ts';

/** Every contender, in the order of the table; the first is the one that the others' numbers are checked against. */
export const CONTENDERS: readonly Contender[] = [arraysOfArrays, arraysInLoops, preallocated, blocked, engine];
