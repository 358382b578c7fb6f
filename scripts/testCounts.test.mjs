import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closingLine, countCheck, countPlaywright, countReport, countVitest, withRunner } from './testCounts.mjs';

describe('the counts of npm test', () => {
  it('takes a check as one test', () => {
    expect(countCheck(true)).toEqual({ passed: 1, failed: 0 });
    expect(countCheck(false)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes unit tests from Vitest', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  it('takes browser tests from Playwright, a flaky one as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 } })).toEqual({ passed: 5, failed: 2 });
  });

  it('takes a runner that failed, or ran nothing, without a failed test as one failure', () => {
    expect(withRunner({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
    expect(withRunner({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
    expect(withRunner({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
    expect(withRunner({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
  });

  it('ends in one line that says how many passed and failed', () => {
    expect(closingLine([countCheck(true), { passed: 10, failed: 2 }])).toBe('11 passed, 2 failed');
    expect(closingLine([])).toBe('0 passed, 0 failed');
  });

  it('reads a report, and counts nothing where a runner wrote none', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'unit.json');
    expect(countReport(path, countVitest)).toEqual({ passed: 0, failed: 0 });
    writeFileSync(path, JSON.stringify({ numPassedTests: 4, numFailedTests: 0 }));
    expect(countReport(path, countVitest)).toEqual({ passed: 4, failed: 0 });
  });
});
