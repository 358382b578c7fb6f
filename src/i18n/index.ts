import { en } from './en/index.ts';

export { en };

/** Every word of the page, with any text for each: what a language must have. */
export type Words = Widen<typeof en>;

/** The shape of a catalog part, with any text for each word. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
