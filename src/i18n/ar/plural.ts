import { pluralsIn } from '../plural.ts';

/** `few` is 3 to 10 (plural), `many` 11 to 99 and `other` whole hundreds (both singular), by the last two digits. */
export const plural = pluralsIn<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');
