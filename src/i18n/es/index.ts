import type { Language } from '../types.ts';

/** Spanish, in words that are at home on both sides of the ocean. */
export const es: Language = {
  tag: 'es',
  name: 'Español',
  direction: 'ltr',
  decimalMark: { usual: ',', otherIn: '419 BR BZ CU DO GT HN MX NI PA PE PR SV US'.split(' ') },
  load: async (part) => (await import('./catalog.ts')).catalog[part],
};
