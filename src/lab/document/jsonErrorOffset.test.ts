import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorOffset } from './jsonErrorOffset.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonErrorOffset', () => {
  it.each([
    ['', 0],
    ['  ', 2],
    ['[1, 2', 5],
    ['[1, 2,]', 6],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1, }', 9],
    ["{'a': 1}", 1],
    ['{"a": 01}', 7],
    ['{"a": .5}', 6],
    ['{"a": "b\n"}', 6],
    ['[1}', 2],
    ['1 1', 2],
    ['+1', 0],
  ])('finds where %j stops being JSON', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  it('finds nothing in valid JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 0, 1, '\t'), (text, indent) => {
        expect(jsonErrorOffset(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
    );
  });

  it('finds an error exactly where JSON.parse does: in valid JSON with one character put in or taken out', () => {
    const character = fc.constantFrom(...'[]{}:,"\\ \n0189.eE+-truefalsn\u0001');
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.option(character), (text, choice, inserted) => {
        const at = choice % (text.length + 1);
        const edited = text.slice(0, at) + (inserted ?? '') + text.slice(at + (inserted === null ? 1 : 0));
        expect(jsonErrorOffset(edited) === undefined).toBe(isJson(edited));
      }),
      { numRuns: 2000 },
    );
  });
});
