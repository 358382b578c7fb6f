import { describe, expect, it } from 'vitest';
import { isMissingModule, unlessMissing } from './isMissingModule.ts';

describe('isMissingModule', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://example.org/assets/a.js',
    'error loading dynamically imported module: https://example.org/assets/a.js',
    'Importing a module script failed.',
    "'text/html' is not a valid JavaScript MIME type.",
  ])('knows what a browser says: %s', (message) => {
    expect(isMissingModule(new TypeError(message))).toBe(true);
  });

  it('knows what the build says of styles that do not come with it', () => {
    expect(isMissingModule(new Error('Unable to preload CSS for /assets/a.css'))).toBe(true);
  });

  it('takes no other error for it', () => {
    expect(isMissingModule(new TypeError('x is not a function'))).toBe(false);
    expect(isMissingModule(new Error('Failed to fetch dynamically imported module'))).toBe(false);
    expect(isMissingModule(new TypeError("Cannot read properties of undefined (reading 'importFile')"))).toBe(false);
    expect(isMissingModule('Importing a module script failed.')).toBe(false);
  });
});

describe('unlessMissing', () => {
  it('takes a module that does not come as it is, and nothing else', () => {
    expect(() => unlessMissing(new TypeError('Importing a module script failed.'))).not.toThrow();
    expect(() => unlessMissing(new TypeError('x is not a function'))).toThrow('x is not a function');
  });
});
