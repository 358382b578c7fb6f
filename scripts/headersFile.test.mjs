import { describe, expect, it } from 'vitest';
import { formatHeadersFile, headersForPath, parseHeadersFile } from './headersFile.mjs';

const rules = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Permissions-Policy': 'camera=(), usb=()' } },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=60' } },
  { path: '/robots.txt', headers: { 'Cache-Control': 'no-store' } },
];

describe('the _headers file', () => {
  it('is read as it was written', () => {
    expect(parseHeadersFile(formatHeadersFile(rules))).toEqual(rules);
  });

  it('may have comments and empty lines', () => {
    expect(parseHeadersFile('# all\n\n/*\n  # why\n  A: b: c\n')).toEqual([{ path: '/*', headers: { A: 'b: c' } }]);
  });

  it.each(['  A: b', '/*\n  no header', '/*\nA: b'])('names the line that it cannot read: %j', (text) => {
    expect(() => parseHeadersFile(text)).toThrow(/_headers line \d is neither/);
  });
});

describe('headersForPath', () => {
  it('adds up the headers of every rule that matches', () => {
    expect(headersForPath(rules, '/assets/index.js')).toEqual({ ...rules[0]?.headers, ...rules[1]?.headers });
  });

  it('takes a path without * whole', () => {
    expect(headersForPath(rules, '/robots.txt')['Cache-Control']).toBe('no-store');
    expect(headersForPath(rules, '/robots.txt.bak')['Cache-Control']).toBeUndefined();
  });
});
