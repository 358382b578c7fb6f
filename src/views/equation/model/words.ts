import type { Words } from '../../../i18n/index.ts';

/** The panel's part of the catalog. */
export type EquationWords = Words['equation'];
