import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOMS, TEST_ROOM } from '../architecture.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each a file and one line in it. */
const allowed = [
  ['lib/numbers/fractions.ts', "import Fraction from 'fraction.js';"],
  ['engine/passes/forward.ts', "import { assert } from '../../lib/assert.ts';"],
  ['engine/passes/forward.ts', "import { stepsOf } from '../catalog/index.ts';"],
  ['lab/codecs/link.ts', "import { ACTIVATIONS } from '../../engine/catalog/index.ts';"],
  ['lab/codecs/link.ts', "import type { Problem } from '../../engine/types.ts';"],
  ['protocol/index.ts', "import type { Problem } from '../engine/types.ts';"],
  ['worker/engine.worker.ts', "import { forward } from '../engine/index.ts';"],
  ['client/types.ts', "import type { PassResult } from '../protocol/index.ts';"],
  ['store/slices/run.ts', "import { createStore } from 'zustand/vanilla';"],
  ['store/slices/run.ts', "import type { PassResult } from '../../protocol/index.ts';"],
  ['scene/network.ts', "import { scaleLinear, line } from 'd3';"],
  ['scene/network.ts', "import type { Trace } from '../engine/types.ts';"],
  ['gestures/useDrag.ts', "import { drag, select } from 'd3';"],
  ['gestures/useDrag.ts', "import { useEffect } from 'react';"],
  ['ui/Button.tsx', "import styles from './Button.module.css';"],
  ['views/network/Edge.tsx', "import { parseCellId } from '../../engine/catalog/index.ts';"],
  ['views/network/Edge.tsx', "import { numberText } from '../cell/numberText.ts';"],
  ['app/App.tsx', "import { NetworkView } from '../views/index.ts';"],
  ['main.ts', "import { createClient } from './client/index.ts';"],
  ['engine/passes/forward.test.ts', "import { golden } from '../../testing/golden.ts';"],
];

const forbidden = [
  ['lib/assert.ts', "import { forward } from '../engine/index.ts';"],
  ['lib/assert.ts', "import { useMemo } from 'react';"],
  ['engine/passes/forward.ts', "import { parseLab } from '../../lab/index.ts';"],
  ['engine/passes/forward.ts', "import Fraction from 'fraction.js';"],
  ['engine/passes/forward.ts', "import { readFile } from 'node:fs/promises';"],
  ['engine/passes/forward.ts', "import { golden } from '../../testing/golden.ts';"],
  ['lab/codecs/link.ts', "import { forward } from '../../engine/index.ts';"],
  ['protocol/index.ts', "import { forward } from '../engine/index.ts';"],
  ['worker/engine.worker.ts', "import { createClient } from '../client/index.ts';"],
  ['client/createClient.ts', "import { dispatch } from '../worker/dispatcher.ts';"],
  ['client/createClient.ts', "export const load = () => import('../worker/dispatcher.ts');"],
  ['client/createClient.ts', "import { forward } from '../engine/index.ts';"],
  ['store/slices/run.ts', "import { scaleLinear } from 'd3';"],
  ['store/slices/run.ts', "import { MAX_ITERATIONS } from '../../protocol/index.ts';"],
  ['store/slices/run.ts', "import { forward } from '../../engine/passes/forward.ts';"],
  ['platform/storage.ts', "import { createLabStore } from '../store/index.ts';"],
  ['scene/network.ts', "import { select } from 'd3';"],
  ['scene/network.ts', "import * as d3 from 'd3';"],
  ['scene/network.ts', "import { useMemo } from 'react';"],
  ['gestures/useDrag.ts', "import { scaleLinear } from 'd3';"],
  ['gestures/useDrag.ts', "import { createLabStore } from '../store/index.ts';"],
  ['i18n/index.ts', "import { Button } from '../ui/Button.tsx';"],
  ['ui/Button.tsx', "import { createLabStore } from '../store/index.ts';"],
  ['views/network/Edge.tsx', "import { forward } from '../../engine/index.ts';"],
  ['views/network/Edge.tsx', "export { forward } from '../../engine/index.ts';"],
  ['views/network/Edge.tsx', "import type { PassResult } from '../../protocol/index.ts';"],
  ['views/network/Edge.tsx', "import { scaleLinear } from 'd3';"],
  ['views/network/Edge.tsx', "import { NetworkView } from '../index.ts';"],
  ['views/network/Edge.tsx', "import { main } from '../../main.ts';"],
  ['app/App.tsx', "import { forward } from '../engine/index.ts';"],
  ['app/App.tsx', "import { dispatch } from '../worker/dispatcher.ts';"],
  ['app/App.tsx', "import type { PassResult } from '../protocol/index.ts';"],
];

/** What stands in a cycle. */
const cycle = [
  ['views/a.ts', "export { b } from './b.ts';"],
  ['views/b.ts', "export { a } from './a.ts';"],
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architecture-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The findings of oxlint, with the project's configuration, in a project of these files.
 *
 * @param {readonly (readonly string[])[]} files each a path in src/ and its one line
 * @returns {string[]} `src/views/a.ts: rule`
 */
function findings(files) {
  const project = mkdtempSync(join(folder, 'project-'));
  for (const file of ['architecture.config.mjs', 'package.json']) copyFileSync(join(root, file), join(project, file));
  for (const [path = '', line = ''] of files) {
    mkdirSync(dirname(join(project, 'src', path)), { recursive: true });
    writeFileSync(join(project, 'src', path), `${line}\n`);
  }
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [oxlint, '-c', 'architecture.config.mjs', '--format', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  expect(stderr).toBe('');
  const report = /** @type {{ diagnostics: { filename: string, code: string }[], number_of_files: number }} */ (
    JSON.parse(stdout)
  );
  expect(report.number_of_files).toBe(files.length);
  return report.diagnostics.map(({ filename, code }) => `${filename}: ${code}`).toSorted();
}

/**
 * The same files under names that differ, so that one run can judge all: `views/a.ts` → `views/case3/a.ts`, one
 * folder deeper.
 *
 * @param {readonly (readonly string[])[]} cases
 */
function apart(cases) {
  return cases.map(([path = '', line = ''], index) => {
    const [room = '', ...rest] = path.split('/');
    if (rest.length === 0) return [path, line];
    return [[room, `case${index}`, ...rest].join('/'), line.replace(/'\.\.\//, "'../../")];
  });
}

describe('the architecture rule', () => {
  it('has a line for every folder of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...Object.keys(ROOMS), TEST_ROOM]).toEqual(expect.arrayContaining(folders.map((entry) => entry.name)));
  });

  it('lets in what the table lets in', () => {
    expect(findings(apart(allowed))).toEqual([]);
  });

  it('refuses everything else', () => {
    const cases = apart(forbidden);
    expect(findings(cases)).toEqual(cases.map(([path]) => `src/${path}: eslint(no-restricted-imports)`).toSorted());
  });

  it('refuses cycles', () => {
    expect(findings(cycle)).toContain('src/views/a.ts: import(no-cycle)');
  });
});
