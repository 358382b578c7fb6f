import { labErrors } from './labErrors.ts';
import { examples } from './examples.ts';
import { numbers } from './numbers.ts';
import { page } from './page.ts';
import { spoken } from './spoken.ts';

/** English: the language that every other catalog is measured against. The equation panel brings its own words. */
export const en = { page, numbers, labErrors, examples, spoken };
