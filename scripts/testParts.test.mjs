import { describe, expect, it } from 'vitest';
import { PARTS, selectParts } from './testParts.mjs';

const names = (/** @type {readonly { name: string }[]} */ parts) => parts.map((part) => part.name);

describe('selectParts', () => {
  it('takes all parts when none is named', () => {
    expect(selectParts([])).toEqual(PARTS);
  });

  it('keeps the parts in their own order', () => {
    expect(names(selectParts(['unit', 'format']))).toEqual(['format', 'unit']);
  });

  it('adds what a part needs, before it', () => {
    expect(names(selectParts(['e2e']))).toEqual(['build', 'single-file', 'e2e']);
  });

  it('names the parts there are when one is unknown', () => {
    expect(() => selectParts(['unitt'])).toThrow(/no part "unitt": it has format, lint, /);
  });
});

describe('the parts of npm test', () => {
  it.each(PARTS.filter((part) => part.needs !== undefined))('$name needs a part that runs before it', (part) => {
    expect(names(PARTS.slice(0, PARTS.indexOf(part)))).toContain(part.needs);
  });
});
