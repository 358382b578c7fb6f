import type { Language } from '../types.ts';

/** Spanish, in words that are at home on both sides of the ocean. */
export const es: Language = {
  tag: 'es',
  name: 'Español',
  direction: 'ltr',
  load: async (part) => (await import('./catalog.ts')).catalog[part],
};
