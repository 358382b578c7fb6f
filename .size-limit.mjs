import { readdirSync, readFileSync } from 'node:fs';
import { initialFiles } from './scripts/initialFiles.mjs';

const code = initialFiles(readFileSync('dist/index.html', 'utf8'));
const fonts = readdirSync('dist/assets').filter((file) => file.endsWith('.woff2'));
const inBuild = (/** @type {string} */ file) => `dist/${file}`;

export default [
  { name: 'code of a first visit, worker and styles included (brotli)', path: code.map(inBuild), limit: '130 kB' },
  {
    name: 'fonts of a first visit',
    path: fonts.map((file) => inBuild(`assets/${file}`)),
    limit: '120 kB',
    brotli: false,
  },
];
