import { createRowsContender } from './rows/createRowsContender.ts';
import { mapped } from './rows/mapped.ts';

/**
 * The article's code in JavaScript: a matrix is an array of rows, every operation makes a new one, and the pass reads
 * like the formulas. It is what a person writes first, and the measure of the others: neither tuned nor slowed.
 */
export const arraysOfArrays = createRowsContender('arraysOfArrays', mapped);
