import { describe, expect, expectTypeOf, test } from 'vitest';
import { fill, type PlaceholdersOf } from './fill.ts';

describe('fill', () => {
  test('puts every value where its name stands, as often as it stands there', () => {
    expect(fill('Step {n} of {count}: {n}', { n: 6, count: 15 })).toBe('Step 6 of 15: 6');
  });

  test('leaves a template without placeholders as it is', () => {
    expect(fill('Output layer error', {})).toBe('Output layer error');
  });

  test('takes values literally, also where they look like a template or a replacement pattern', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
  });

  test('keeps a number or a name whole in a sentence that runs from right to left, and leaves its direction to a phrase', () => {
    expect(fill('الخلية {cell} هي {value}', { cell: 'Eo[3,2]', value: '−0.5' })).toBe(
      'الخلية \u2066Eo[3,2]\u2069 هي \u2066−0.5\u2069',
    );
    expect(fill('انحياز {neuron}', { neuron: 'العصبون الخفي 1' })).toBe('انحياز \u2067العصبون الخفي 1\u2069');
  });

  test('says which value is missing where the type could not', () => {
    const template: string = 'Sample {n}';
    expect(() => fill(template, { m: 3 })).toThrow('{n}');
  });

  test('knows the names from the type of the template', () => {
    expectTypeOf<PlaceholdersOf<'Step {n} of {count}'>>().toEqualTypeOf<'n' | 'count'>();
    expectTypeOf<PlaceholdersOf<'Cost'>>().toEqualTypeOf<never>();
    expectTypeOf<PlaceholdersOf<'{a}' | 'from {b}'>>().toEqualTypeOf<'a' | 'b'>();
    // @ts-expect-error `count` is missing
    expect(() => fill('Step {n} of {count}', { n: 6 })).toThrow('{count}');
  });
});
