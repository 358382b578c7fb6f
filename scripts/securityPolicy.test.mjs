import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatHeadersFile, headersForPath } from './headersFile.mjs';
import { contentSecurityPolicy, hostHeaders } from './securityPolicy.mjs';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('the security policy', () => {
  it('is what public/_headers tells hosts', () => {
    const file = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');
    expect(file).toBe(formatHeadersFile(hostHeaders));
  });

  it('forbids what it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('lets nothing in but the own origin: no inline code, no eval, no other host, no data: or blob: address', () => {
    const sources = [...directives].filter(([name]) => name.endsWith('-src')).flatMap(([, values]) => values);
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]));
  });

  it('asks for Trusted Types and admits the default policy only', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['default']);
  });

  it('has nothing that a <meta> ignores with a console error', () => {
    for (const headerOnly of ['frame-ancestors', 'report-uri', 'sandbox'])
      expect(directives.has(headerOnly)).toBe(false);
  });

  it('has no header in two rules that match the same path, since hosts would join the values', () => {
    const names = hostHeaders.flatMap((rule) => Object.keys(headersForPath([rule], '/assets/index.js')));
    expect(names).toEqual([...new Set(names)]);
  });

  it('lets hosts keep files with a hash in their name for ever, and no other', () => {
    expect(headersForPath(hostHeaders, '/assets/index-1a2b.js')['Cache-Control']).toContain('immutable');
    expect(headersForPath(hostHeaders, '/index.html')['Cache-Control']).toBeUndefined();
  });
});
