import type { equation } from '../../../i18n/en/equation.ts';
import type { Widen } from '../../../i18n/index.ts';

/** The panel's part of the catalog. */
export type EquationWords = Widen<typeof equation>;
