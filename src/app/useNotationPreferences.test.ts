import { expect, test } from 'vitest';
import { notationFrom } from './useNotationPreferences.ts';

const FIRST = { names: 'article', samples: 'rows', inLinks: false };

test.each([
  [
    '{"names":"derivatives","samples":"columns","inLinks":true}',
    { names: 'derivatives', samples: 'columns', inLinks: true },
  ],
  ['{"samples":"columns"}', { ...FIRST, samples: 'columns' }],
  ['{"names":"delta","samples":3,"inLinks":"yes"}', FIRST],
  ['{', FIRST],
  ['null', FIRST],
])('a stored %s is read as far as it says something', (text, choice) => {
  expect(notationFrom(text)).toEqual(choice);
});
