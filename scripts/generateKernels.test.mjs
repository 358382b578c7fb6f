import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { panels, wholeIterations } from './generateKernels.mjs';

/** @param {string} name */
const committed = (name) => readFileSync(new URL(`../src/engine/kernels/${name}`, import.meta.url), 'utf8');

it.each([
  ['panels.generated.ts', panels],
  ['whole.generated.ts', wholeIterations],
])('%s is what the generator writes: run node scripts/generateKernels.mjs', (name, text) => {
  expect(committed(name)).toBe(text());
});
