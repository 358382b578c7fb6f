import { expect, test } from 'vitest';
import { shellPlugin } from './shellPlugin.mjs';

const language = (/** @type {string} */ tag, /** @type {'ltr' | 'rtl'} */ direction) => ({
  tag,
  direction,
  load: async () => ({ page: { description: `what it is (${tag})` }, noScript: `what it needs (${tag})` }),
});

/** What the plugin puts into a page. */
async function tagsOf(/** @type {string} */ path) {
  const { transformIndexHtml } = shellPlugin([language('en', 'ltr'), language('ar', 'rtl')]);
  if (typeof transformIndexHtml !== 'function') throw new Error('the plugin transforms no page');
  return Reflect.apply(transformIndexHtml, {}, ['', { path, filename: `/somewhere${path}` }]);
}

test('the lab says what it is and what it needs in every language, each marked as what it is', async () => {
  const [description, boot, noscript] = await tagsOf('/index.html');
  expect(description.attrs).toEqual({ name: 'description', content: 'what it is (en)' });
  expect(boot.children).toEqual([
    { tag: 'p', attrs: { lang: 'en', dir: 'ltr' }, children: 'what it is (en)' },
    { tag: 'p', attrs: { lang: 'ar', dir: 'rtl' }, children: 'what it is (ar)' },
  ]);
  expect(noscript.tag).toBe('noscript');
  expect(noscript.children).toEqual([
    { tag: 'p', attrs: { lang: 'en', dir: 'ltr' }, children: 'what it needs (en)' },
    { tag: 'p', attrs: { lang: 'ar', dir: 'rtl' }, children: 'what it needs (ar)' },
  ]);
});

test('other pages of the site are left as they are', async () => {
  expect(await tagsOf('/embed.html')).toEqual([]);
});
