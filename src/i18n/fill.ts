import { assert } from '../lib/assert.ts';

/** The names between braces in a template: `'n' | 'count'` for `'Step {n} of {count}'`; any name where it is not known. */
export type PlaceholdersOf<T extends string> = string extends T
  ? string
  : T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PlaceholdersOf<Rest>
    : never;

/**
 * A sentence of the catalog with its placeholders filled: `fill('Step {n} of {count}', { n: 6, count: 15 })` is
 * "Step 6 of 15". Values stand as they are given: numbers of the lab are written by `showNumber` first.
 * Throws when a placeholder has no value.
 */
export function fill<T extends string>(
  template: T,
  values: Readonly<Record<PlaceholdersOf<T>, string | number>>,
): string {
  const given: Readonly<Record<string, string | number>> = values;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    assert(value !== undefined, `"${template}" names {${name}}, but only ${Object.keys(given).join(', ')} were given.`);
    return String(value);
  });
}
