/**
 * `npm test`: installs what is missing, runs every part one after the other and ends with one line, "N passed,
 * N failed". `npm test -- unit e2e` runs some parts, `npm test -- --list` names them. A part that fails does not stop
 * the others, but those that need it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { closingLine, countCheck, countPlaywright, countReport, countVitest, withRunner } from './testCounts.mjs';
import { PARTS, REPORTS, selectParts } from './testParts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
if (values.list) {
  for (const part of PARTS) process.stdout.write(`${part.name.padEnd(14)}${part.what}\n`);
} else {
  runParts(selectParts(positionals));
}

/** @param {readonly import('./testParts.mjs').Part[]} parts */
function runParts(parts) {
  ensureInstalled(root);
  mkdirSync(join(root, REPORTS), { recursive: true });
  /** @type {import('./testCounts.mjs').Counts[]} */
  const all = [];
  /** @type {string[]} */
  const summary = [];
  /** @type {Set<string>} */
  const failed = new Set();
  for (const part of parts) {
    process.stdout.write(`\n── ${part.name}: ${part.what}\n`);
    const begin = performance.now();
    const blocked = part.needs !== undefined && failed.has(part.needs);
    const counts = blocked ? { passed: 0, failed: 1 } : runPart(part);
    if (counts.failed > 0) failed.add(part.name);
    all.push(counts);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const outcome = blocked ? `not run: ${part.needs} failed` : `${closingLine([counts])} in ${seconds} s`;
    process.stdout.write(`${outcome}\n`);
    summary.push(`${counts.failed > 0 ? '✗' : '✓'} ${part.name.padEnd(14)}${outcome}`);
  }
  process.stdout.write(`\n${summary.join('\n')}\n\n${closingLine(all)}\n`);
  process.exitCode = failed.size > 0 ? 1 : 0;
}

/**
 * Runs one part, its output as it comes.
 *
 * @param {import('./testParts.mjs').Part} part
 * @returns {import('./testCounts.mjs').Counts}
 */
function runPart(part) {
  const report = join(root, REPORTS, `${part.report}.json`);
  // A runner that does not start must not be judged by its last report.
  rmSync(report, { force: true });
  const ok = runProgram(...part.command);
  switch (part.report) {
    case 'vitest':
      return withRunner(countReport(report, countVitest), ok);
    case 'playwright':
      return withRunner(countReport(report, countPlaywright), ok);
    default:
      return countCheck(ok);
  }
}

/**
 * @param {string} program in node_modules/.bin
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function runProgram(program, ...args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) },
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows the programs are .cmd files, which only a shell runs; no argument of ours needs quoting.
    shell: process.platform === 'win32',
  });
  if (error) process.stdout.write(`${program} did not start: ${error.message}\n`);
  return status === 0;
}
