import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';

describe('base64url', () => {
  it('writes what Buffer writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(Array.from(fromBase64url(text, '#lab'))).toEqual(Array.from(bytes));
      }),
    );
  });

  it('reads padding, which some writers add', () => {
    expect(Array.from(fromBase64url('-_8=', '#lab'))).toEqual([251, 255]);
    expect(Array.from(fromBase64url('-w==', '#lab'))).toEqual([251]);
  });

  it.each(['+/8', 'a b', 'a', 'abcde', 'ab=c', 'ab===', 'é', 'ab%'])('refuses %j', (text) => {
    expect(() => fromBase64url(text, '#lab')).toThrow(
      expect.objectContaining({ code: 'not-base64url', place: '#lab' }),
    );
  });
});
