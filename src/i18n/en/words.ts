import { examples } from './examples.ts';
import { page } from './page.ts';
import { spoken } from './spoken.ts';

/** The words that the page begins with. The equation panel brings its own. */
export const words = { page, examples, spoken };
