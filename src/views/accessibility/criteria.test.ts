import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CRITERIA } from './criteria.ts';

const STATEMENT = readFileSync(new URL('../../../docs/accessibility.md', import.meta.url), 'utf8');
const ROW =
  /^\| (?<number>\d+\.\d+\.\d+) [^|]+\| (?<level>A{1,2}) +\| (?<verdict>[a-z ]+?) +\| (?<checks>[a-z, ]*?) *\|$/gmu;

describe('the statement on accessibility', () => {
  test('names each of the 55 criteria of WCAG 2.2, levels A and AA, once', () => {
    const numbers: readonly string[] = CRITERIA.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(55);
    expect(CRITERIA.filter(({ level }) => level === 'A')).toHaveLength(31);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });

  test('is the same in the docs as in the page', () => {
    const inDocs = [...STATEMENT.matchAll(ROW)].map(({ groups }) => groups!);
    expect(inDocs).toEqual(
      CRITERIA.map((criterion) => ({
        number: criterion.number,
        level: criterion.level,
        verdict: criterion.verdict === 'met' ? 'met' : 'not applicable',
        checks: criterion.verdict === 'met' ? criterion.checks.join(', ') : '',
      })),
    );
  });

  test('says in the docs what each check is', () => {
    const checks = CRITERIA.flatMap((criterion) => (criterion.verdict === 'met' ? criterion.checks : []));
    for (const check of new Set(checks)) expect(STATEMENT).toContain(`- **${check}**: `);
  });
});
