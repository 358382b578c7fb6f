import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageSize } from './messageSize.ts';

describe('messageSize', () => {
  it('is no less than the message as JSON, and not much more', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (message) => {
        // Escapes make JSON longer than the text that it stands for.
        fc.pre(!/[\\\u0000-\u001f\ud800-\udfff]/.test(JSON.stringify(message)));
        const size = messageSize(message, Infinity);
        const { length } = JSON.stringify(message);
        expect(size).toBeGreaterThanOrEqual(length);
        expect(size).toBeLessThanOrEqual(5 * length + 5);
      }),
    );
  });

  it('is endless past the limit, and stops looking there', () => {
    expect(messageSize('x'.repeat(100), 99)).toBe(Infinity);
    let looked = 0;
    const rows = Array.from({ length: 1_000 }, () =>
      Object.defineProperty({}, 'x', { enumerable: true, get: () => (looked += 1) }),
    );
    expect(messageSize(rows, 100)).toBe(Infinity);
    expect(looked).toBeLessThan(20);
  });

  it.each([
    ['a function', () => {}],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(3)],
    // oxlint-disable-next-line unicorn/no-new-array -- what is to be refused
    ['a list that is mostly holes', new Array(1_000_000)],
  ])('is endless for %s, which JSON has not', (_, value) => {
    expect(messageSize(value, Infinity)).toBe(Infinity);
    expect(messageSize({ a: [value] }, Infinity)).toBe(Infinity);
  });

  it('is endless for what is nested too deep or in itself', () => {
    const itself: unknown[] = [];
    itself.push(itself);
    expect(messageSize(itself, Infinity)).toBe(Infinity);
    expect(messageSize([[[[[[[1]]]]]]], Infinity)).toBeLessThan(100);
    expect(messageSize([[[[[[[[[1]]]]]]]]], Infinity)).toBe(Infinity);
  });
});
