import { expect, test } from 'vitest';
import { outline } from '../../i18n/en/outline.ts';
import { moreWords } from './moreWords.ts';

test('says how many lines are left out, and the way to them only where they are samples', () => {
  const said = (moreRows: number, moreCols: number, samples?: 'rows' | 'columns') =>
    moreWords({ moreRows, moreCols }, samples, outline);
  expect(said(0, 0, 'rows')).toEqual([]);
  expect(said(1, 2, 'rows')).toEqual(['1 more row: choose its sample to see it', '2 more columns']);
  expect(said(2, 3, 'columns')).toEqual(['2 more rows', '3 more columns: choose a sample to see them']);
  expect(said(3, 1)).toEqual(['3 more rows', '1 more column']);
});
