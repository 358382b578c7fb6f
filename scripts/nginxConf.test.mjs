import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostHeaders } from './securityPolicy.mjs';

const conf = readFileSync(new URL('../docs/hosts/nginx.conf', import.meta.url), 'utf8');
const ASSETS = conf.indexOf('location /lab/assets/');

/** The headers that a piece of the configuration adds. */
const headersIn = (/** @type {string} */ text) =>
  Object.fromEntries(
    [...text.matchAll(/add_header (\S+) "(.+)"(?: always)?;/g)].map(([, name, value]) => [name, value]),
  );

describe('docs/hosts/nginx.conf', () => {
  it('sends the headers that _headers tells other hosts, and asks for the page again every time', () => {
    expect(headersIn(conf.slice(0, ASSETS))).toEqual({ ...hostHeaders[0]?.headers, 'Cache-Control': 'no-cache' });
  });

  it('lets nobody keep an answer that a file is missing', () => {
    expect(conf.slice(ASSETS)).toMatch(/add_header Cache-Control ".*immutable";/);
  });

  it('sends them with the files of assets/ too, and those of their own', () => {
    expect(headersIn(conf.slice(ASSETS))).toEqual({ ...hostHeaders[0]?.headers, ...hostHeaders[1]?.headers });
  });
});
