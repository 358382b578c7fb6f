import { pluralsIn } from '../plural.ts';

/** `many` is for whole millions, which take "de": un millón de muestras. */
export const plural = pluralsIn<'one' | 'many' | 'other'>('es');
