import { assert } from '../lib/assert.ts';
import { fill } from './fill.ts';

/** A sentence with a count in it, in every form that its language has: English `one` and `other`, Arabic six. */
export interface Plural {
  /** Whose rules choose the form. */
  readonly rules: string;
  readonly forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}

/**
 * A catalog's own way to write plurals: `const plural = pluralsIn('en')`, then
 * `plural({ one: '{n} row', other: '{n} rows' })`. `Forms` are the categories of the language; the test of the catalogs
 * holds them against the browser's own list.
 */
export function pluralsIn<Category extends Intl.LDMLPluralRule>(
  rules: string,
): (forms: Readonly<Record<Category, string>>) => Plural {
  return (forms) => ({ rules, forms });
}

/**
 * The sentence for `count`, filled: `fillCount({ one: '{n} row', other: '{n} rows' }, 1, { n: 1 })` is "1 row". What
 * stands for the count is given like every other value, as the reader writes numbers.
 * Throws when the language has no such form, or a placeholder no value.
 */
export function fillCount(plural: Plural, count: number, values: Readonly<Record<string, string | number>>): string {
  const category = rulesOf(plural.rules).select(count);
  const form = plural.forms[category];
  assert(form !== undefined, `The ${plural.rules} catalog has no form "${category}" for ${count}.`);
  return fill(form, values);
}

/** Making them is slow; there is one a language. */
const made = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const known = made.get(locale) ?? new Intl.PluralRules(locale);
  made.set(locale, known);
  return known;
}
