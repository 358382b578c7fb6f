import { en } from '../en/index.ts';
import type { Language } from '../types.ts';

/** English, every text of every part of it transformed. */
function madeBy(name: 'lengthened' | 'reversed', tag: string, direction: Language['direction']): Language {
  return {
    tag,
    name,
    direction,
    decimalMark: en.decimalMark,
    async load(part) {
      const [words, { transformed, transforms }] = await Promise.all([en.load(part), import('./transform.ts')]);
      return transformed(words, transforms[name]);
    },
  };
}

/** Twice as long: what is clipped or covered here would be so in some language. */
export const long = madeBy('lengthened', 'en-x-long', 'ltr');
/** From right to left: what stays on the wrong side here has not been told of directions. */
export const rightToLeft = madeBy('reversed', 'en-x-rtl', 'rtl');
