import { expect, test } from 'vitest';
import { withoutStyles } from './prerenderPlugin.mjs';

test('no style is left in the markup, and none is lost', () => {
  const markup = '<div style="--rows:3" class="a"><i style="top:0;left:1px">style=&quot;x&quot;</i></div>';
  expect(withoutStyles(markup)).toBe(
    '<div data-style="--rows:3" class="a"><i data-style="top:0;left:1px">style=&quot;x&quot;</i></div>',
  );
});
