import { describe, expect, test } from 'vitest';
import { contrast, themes } from '../testing/tokens.ts';

const SURFACES = ['paper', 'panel', 'raised'];
/** What cells and neurons are filled with. */
const ROLES = ['input', 'hidden', 'output', 'parameter', 'error', 'update', 'target'].map((role) => `role-${role}`);

/** Every text colour, and what it stands on somewhere in the page. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: [...SURFACES, ...ROLES, 'accent-soft'],
  'ink-soft': [...SURFACES, ...ROLES],
  negative: [...SURFACES, ...ROLES],
  accent: [...SURFACES, 'accent-soft', 'role-error'],
  'accent-ink': ['accent'],
  danger: [...SURFACES, 'danger-soft'],
  'code-ink': ['code-bg'],
  'strong-ink': ['strong'],
};

/** Every mark that one must see to understand, and what it is drawn on. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  focus: [...SURFACES, ...ROLES, 'accent-soft'],
  accent: [...SURFACES, ...ROLES],
  strong: [...SURFACES, ...ROLES],
  'line-strong': SURFACES,
  relu: SURFACES,
  positive: SURFACES,
  negative: SURFACES,
  'positive-fill': SURFACES,
  'negative-fill': SURFACES,
  danger: SURFACES,
  ...Object.fromEntries(
    ROLES.filter((role) => role !== 'role-target').map((role) => [`${role}-line`, SURFACES] as const),
  ),
};

describe('contrast of two colours', () => {
  test('is 21 for black and white, 1 for the same, and 4.54 for the grey that just passes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#5b32c4', '#5b32c4')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe.each(Object.entries(themes()))('the %s theme', (name, colours) => {
  const high = name.startsWith('contrast');

  /** The pairs that fall below a ratio, with what they have. */
  const below = (pairs: Readonly<Record<string, readonly string[]>>, ratio: number) =>
    Object.entries(pairs).flatMap(([front, backs]) =>
      backs
        .map((back) => ({ back, has: contrast(colours[front]!, colours[back]!) }))
        .filter(({ has }) => !(has >= ratio))
        .map(({ back, has }) => `${front} on ${back}: ${has.toFixed(2)}`),
    );

  test(`has text of ${high ? 7 : 4.5}:1 on all that it stands on`, () => {
    expect(below(TEXT, high ? 7 : 4.5)).toEqual([]);
  });

  test(`has marks and focus rings of ${high ? 4.5 : 3}:1`, () => {
    expect(below(MARKS, high ? 4.5 : 3)).toEqual([]);
  });
});
