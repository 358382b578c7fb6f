import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { singleFile } from './singleFilePlugin.mjs';

const PAGE = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <title>Lab</title>
    <link rel="manifest" href="./manifest.json" />
    <script type="module" crossorigin src="./assets/index-1a.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1a.css">
  </head>
  <body><div id="root"></div></body>
</html>
`;
const PARTS = { script: 'const a = "</script><!--$&";\n', style: 'p { color: red }', icon: 'PHN2Zy8+' };
const html = singleFile(PAGE, PARTS);
const contentOf = (/** @type {string} */ tag) => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text).digest('base64');

describe('singleFile', () => {
  it('has code and styles within it, and no address of another file', () => {
    expect(contentOf('style')).toBe(PARTS.style);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(html).toContain('<div id="root"></div>');
  });

  it('keeps the meaning of code that would end its own element', () => {
    expect(contentOf('script')).toBe('const a = "\\x3C/script>\\x3C!--$&";');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('lets run what its policy names by hash, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${sha256(contentOf('script'))}';`);
    expect(policy).toContain(`style-src 'sha256-${sha256(contentOf('style'))}';`);
    expect(policy).not.toMatch(/unsafe|'self'|https?:/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
  });

  it('refuses a style sheet that would end its own element', () => {
    expect(() => singleFile(PAGE, { ...PARTS, style: '</style>' })).toThrow(/end its own element/);
  });
});
