import { expect, test } from 'vitest';
import { compileHintPlugin } from './compileHintPlugin.mjs';

/** What the plugin makes of chunks, given as their code by name. */
function hinted(/** @type {Readonly<Record<string, string>>} */ codes) {
  const bundle = Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [`assets/${name}-1.js`, { type: 'chunk', name, code }]),
  );
  const { generateBundle } = /** @type {{ generateBundle: { handler: (options: object, bundle: object) => void } }} */ (
    /** @type {unknown} */ (compileHintPlugin())
  );
  generateBundle.handler({}, bundle);
  return Object.values(bundle).map(({ code }) => code);
}

test('only what a first visit runs asks to be compiled while it loads, in its first line', () => {
  expect(hinted({ first: 'run();', HelpDialog: 'help();' })).toEqual([
    '//# allFunctionsCalledOnLoad\nrun();',
    'help();',
  ]);
});

test('a build without that chunk is told', () => {
  expect(() => hinted({ HelpDialog: 'help();' })).toThrow('no chunk "first"');
});
