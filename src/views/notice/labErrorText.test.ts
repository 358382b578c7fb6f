import { expect, test } from 'vitest';
import { notices } from '../../i18n/en/notices.ts';
import { LabError } from '../../lab/index.ts';
import { labErrorText } from './labErrorText.ts';

const words = { ...notices, listSeparator: ', ' };

test('counts stand in groups of three digits, and decimals in none', () => {
  const text = (received: number, mark: '.' | ',') =>
    labErrorText(words, new LabError({ code: 'not-integer', params: { received } }, 'view.iteration'), mark);
  expect(text(0.352941, '.')).toContain('0.352941');
  expect(text(0.352941, ',')).toContain('0,352941');
  expect(text(-1, '.'), 'a minus as everywhere').toContain('is −1;');
  const tooLong = { what: 'document', length: 2_500_000, limit: 2_000_000 } as const;
  expect(labErrorText(words, new LabError({ code: 'too-long', params: tooLong }, ''), '.')).toContain('2,500,000');
});
