import type { Words } from '../types.ts';
import { examples } from './examples.ts';
import { page } from './page.ts';
import { spoken } from './spoken.ts';

export const words: Words = { page, examples, spoken };
