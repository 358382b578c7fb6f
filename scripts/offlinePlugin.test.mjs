import { describe, expect, it } from 'vitest';
import { workerFor } from './offlinePlugin.mjs';

const CODE = 'use(SITE_VERSION, SITE_FILES, SITE_ENTRY)';
const SITE = [
  { name: 'index.html', content: '<script type="module" src="./assets/index-1a.js"></script>' },
  { name: 'assets/index-1a.js', content: 'go()' },
  { name: 'assets/index-1a.js.br', content: 'compressed' },
  { name: 'favicon.svg', content: '<svg/>' },
  { name: '_headers', content: '/*' },
  { name: 'robots.txt', content: 'Allow: /' },
  { name: 'sw.js', content: CODE },
];

/** What the worker was told: version, files, entry. */
const told = (/** @type {typeof SITE} */ site, code = CODE) =>
  /** @type {unknown[]} */ (JSON.parse(`[${/\(([^)]+)\)/.exec(workerFor(code, site))?.[1]}]`));

describe('workerFor', () => {
  it('tells the worker what the page may ask for, and which script the page names', () => {
    const [, files, entry] = told(SITE);
    expect(files).toEqual(['assets/index-1a.js', 'favicon.svg', '']);
    expect(entry).toBe('assets/index-1a.js');
  });

  it('has the same version for the same content, in whatever order it is listed', () => {
    expect(told(SITE.toReversed())).toEqual(told(SITE));
  });

  it('has another version when anything that is kept changes, and for a better worker', () => {
    const [version] = told(SITE);
    expect(told(SITE.with(3, { name: 'favicon.svg', content: '<svg></svg>' }))[0]).not.toBe(version);
    expect(told(SITE, `${CODE};better()`)[0]).not.toBe(version);
    expect(told(SITE.with(5, { name: 'robots.txt', content: '' }))[0]).toBe(version);
  });

  it('refuses code that it cannot tell, code that loads other code, and a folder without a page', () => {
    expect(() => workerFor('use(SITE_FILES, SITE_ENTRY)', SITE)).toThrow(/no SITE_VERSION/);
    expect(() => workerFor(`import "./a.js";${CODE}`, SITE)).toThrow(/classic script/);
    expect(() => workerFor(CODE, SITE.slice(1))).toThrow(/names no script/);
  });
});
