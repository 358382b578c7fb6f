import { assert } from '../lib/assert.ts';

/** The names between braces in a template: `'n' | 'count'` for `'Step {n} of {count}'`; any name where it is not known. */
export type PlaceholdersOf<T extends string> = string extends T
  ? string
  : T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PlaceholdersOf<Rest>
    : never;

/**
 * A sentence of the catalog with its placeholders filled: `fill('Step {n} of {count}', { n: 6, count: 15 })` is
 * "Step 6 of 15". Values stand as they are given: numbers of the lab are written by `showNumber` first. In a sentence
 * that runs from right to left each value is isolated, or −0.5 would read 0.5− and Eo[3,2] come apart.
 * Throws when a placeholder has no value.
 */
export function fill<T extends string>(
  template: T,
  values: Readonly<Record<PlaceholdersOf<T>, string | number>>,
): string {
  const given: Readonly<Record<string, string | number>> = values;
  const isolates = RIGHT_TO_LEFT.test(template);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    assert(value !== undefined, `"${template}" names {${name}}, but only ${Object.keys(given).join(', ')} were given.`);
    return isolates ? isolated(String(value)) : String(value);
  });
}

/** The items of a list in a sentence; the separator is the catalog's. */
export function joined(items: readonly string[], separator: string): string {
  const all = RIGHT_TO_LEFT.test(separator) ? items.map(isolated) : items;
  return all.join(separator);
}

/** Letters of scripts that run from right to left, and the marks that make others do so. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u200F\u202B\u202E\u2067]/;

/** A number or a name runs from left to right, a phrase of the sentence's own language as that language does. */
function isolated(value: string): string {
  return `${RIGHT_TO_LEFT.test(value) ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${value}${POP_ISOLATE}`;
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';
