import { describe, expect, it } from 'vitest';
import { initialFiles } from './initialFiles.mjs';

const html = `<!doctype html><head>
<link rel="icon" href="./favicon.svg" type="image/svg+xml" />
<script type="module" crossorigin src="./assets/index-a1.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react-b2.js">
<link rel="stylesheet" crossorigin href="./assets/index-c3.css">
<link rel="preload" as="font" type="font/woff2" href="./assets/inter-d4.woff2" crossorigin>
<link rel="modulepreload" href="./assets/engine.worker-e5.js" crossorigin>
</head>`;

describe('initialFiles', () => {
  it('are the scripts, styles and worker that the page names', () => {
    expect(initialFiles(html)).toEqual([
      'assets/index-a1.js',
      'assets/react-b2.js',
      'assets/index-c3.css',
      'assets/engine.worker-e5.js',
    ]);
  });

  it.each(['engine.worker', 'index-c3'])('refuses a page without its %s', (name) => {
    const without = html
      .split('\n')
      .filter((line) => !line.includes(name))
      .join('\n');
    expect(() => initialFiles(without)).toThrow(/names no/);
  });
});
