import { describe, expect, it } from 'vitest';
import { fieldsOf, isCount, isRecord, oneOf } from './narrow.ts';

describe('what comes from outside', () => {
  it('has fields when it is an object', () => {
    expect([{}, [], { a: 1 }].every(isRecord)).toBe(true);
    expect([null, undefined, 'text', 3, true].some(isRecord)).toBe(false);
  });

  it('counts when it is a whole number within its limits', () => {
    expect([1, 7, 10].every((count) => isCount(count, 10))).toBe(true);
    expect([0, 11, 1.5, NaN, Infinity, '3', null].some((count) => isCount(count, 10))).toBe(false);
    expect(isCount(0, Infinity, 0)).toBe(true);
  });

  it('is a word when it is one of those', () => {
    expect(oneOf(['rows', 'columns'], 'rows')).toBe('rows');
    for (const other of ['Rows', 'toString', 0, undefined]) expect(oneOf(['rows', 'columns'], other)).toBeUndefined();
  });

  it('has the fields of its JSON, and none when it is something else', () => {
    expect(fieldsOf('{"a":1}')).toEqual({ a: 1 });
    for (const text of ['', 'null', '3', '"a"', '{"a":', 'undefined']) expect(fieldsOf(text)).toEqual({});
  });
});
