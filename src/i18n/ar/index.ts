import type { Language } from '../types.ts';

/** Arabic, Modern Standard. Formulas and numbers stay in Latin letters and digits, as its universities write them. */
export const ar: Language = {
  tag: 'ar',
  name: 'العربية',
  direction: 'rtl',
  decimalMark: { usual: '.', otherIn: 'DZ LB LY MA MR TN'.split(' ') },
  load: async (part) => (await import('./catalog.ts')).catalog[part],
};
