import { createRowsContender } from './rows/createRowsContender.ts';
import { looped } from './rows/looped.ts';

/** As `arraysOfArrays`, with `for` loops in place of `map` and `reduce`: what is due to the callbacks alone. */
export const arraysInLoops = createRowsContender('arraysInLoops', looped);
