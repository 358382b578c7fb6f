// The engine's fitted kernels. After a change here: node scripts/generateKernels.mjs
// A test compares the committed files with what these functions return.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * 0, 1, …, n − 1.
 *
 * @param {number} n
 */
const upTo = (n) => Array.from({ length: n }, (_, i) => i);

const HEADER = '// Written by scripts/generateKernels.mjs: change that file, not this one.\n';

/**
 * The address `k` steps after `base`: `base`, `base + step`, `base + 2 * step`, …
 *
 * @param {string} base
 * @param {number} k
 * @param {string} step
 */
const along = (base, k, step) => (k === 0 ? base : k === 1 ? `${base} + ${step}` : `${base} + ${k} * ${step}`);

/**
 * The address `n` places after `base`: `base`, `base + 1`, …
 *
 * @param {string} base
 * @param {number} n
 */
const plus = (base, n) => (n === 0 ? base : `${base} + ${n}`);

/** Terms of a sum, and columns of a result, that one panel does at once: every size is cut into these. */
const DEPTHS = [8, 4, 2, 1];
const WIDTHS = [4, 2, 1];

const PANEL_PARAMETERS = [
  'out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,',
  'a: Float64Array, p: number, aRow: number, aStep: number,',
  'b: Float64Array, r: number, bStep: number, bCol: number, rows: number,',
];

/**
 * The panel of `K` terms and `C` columns, unrolled.
 *
 * @param {number} K
 * @param {number} C
 */
function panelKernel(K, C) {
  const lines = [`function panel${K}x${C}(`, ...PANEL_PARAMETERS.map((line) => `  ${line}`), '): void {'];
  for (const k of upTo(K)) {
    for (const c of upTo(C)) lines.push(`  const b${k}${c} = b[${along(along('r', k, 'bStep'), c, 'bCol')}]!;`);
  }
  for (const k of upTo(K).slice(2)) lines.push(`  const step${k} = ${k} * aStep;`);
  lines.push('  for (let i = 0; i < rows; i++) {');
  for (const k of upTo(K)) lines.push(`    const a${k} = a[${k < 2 ? along('p', k, 'aStep') : `p + step${k}`}]!;`);
  for (const c of upTo(C)) {
    const sum = upTo(K).map((k) => `a${k} * b${k}${c}`);
    lines.push(`    out[${plus('o', c)}] = ${[`from[${plus('f', c)}]!`, ...sum].join(' + ')};`);
  }
  lines.push('    o += oRow;', '    f += fRow;', '    p += aRow;', '  }', '}', '');
  return lines.join('\n');
}

/** The text of `src/engine/kernels/panels.generated.ts`. */
export function panels() {
  /**
   * @param {number} K
   * @param {number} C
   */
  const call = (K, C) => `panel${K}x${C}(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows)`;
  const choice = DEPTHS.flatMap((K) => [
    `  ${K === DEPTHS.at(-1) ? '' : `if (depth === ${K}) `}{`,
    ...WIDTHS.map((C) => `    ${C === WIDTHS.at(-1) ? 'return' : `if (width === ${C}) return`} ${call(K, C)};`),
    '  }',
  ]);
  return [
    HEADER,
    '/**',
    ' * A panel of a product: `depth` terms of each sum, `width` columns wide, down `rows` rows:',
    ' *',
    ' *   out[o + i·oRow + c] = from[f + i·fRow + c] + Σ_k a[p + i·aRow + k·aStep] · b[r + k·bStep + c·bCol],',
    ' *',
    ' * added in the order of k. `depth` is 8, 4, 2 or 1 and `width` 4, 2 or 1. The numbers of b are read once and kept in',
    ' * registers and on the stack, from where V8 reads them without bounds checks: twice as fast as a loop over k.',
    ' */',
    'export function panel(',
    '  depth: number, width: number,',
    ...PANEL_PARAMETERS.map((line) => `  ${line}`),
    '): void {',
    ...choice,
    '}',
    '',
    ...DEPTHS.flatMap((K) => WIDTHS.map((C) => panelKernel(K, C))),
  ].join('\n');
}

/**
 * Networks with an iteration of their own, for which calls cost more than sums: the article's.
 *
 * @type {readonly (readonly [n0: number, n1: number, n2: number])[]}
 */
const WHOLE = [[1, 2, 2]];

/**
 * One whole iteration of a network n0-n1-n2, all sums in local variables, in the order of the general kernels.
 *
 * @param {(typeof WHOLE)[number]} widths
 */
function wholeKernel(widths) {
  const [n0, n1, n2] = widths;
  const name = `iterate${widths.join('x')}`;
  const lines = [
    `/** ${widths.join('-')}, all layers ReLU, summed cost, trained biases; m samples. */`,
    `function ${name}(workspace: Workspace, count: number): number {`,
    '  const { m, Y, miss, shares, costs, learningRate, reluDerivativeAtZero } = workspace;',
    ...['X', 'H', 'O'].map((A, l) => `  const ${A} = workspace.A[${l}]!;`),
    ...['Z', 'R', 'E', 'dW', 'dB'].flatMap((M) =>
      ['h', 'o'].map((s, l) => `  const ${M}${s} = workspace.${M}[${l}]!;`),
    ),
    '  let now = workspace.current;',
    '  let next = workspace.next;',
    '  let iteration = workspace.iteration;',
    '  let done = 0;',
    '  for (; done < count; done++) {',
    ...['h', 'o'].flatMap((s, l) => [`    const W${s} = now.W[${l}]!;`, `    const B${s} = now.b[${l}]!;`]),
  ];
  const layers = [
    { s: 'h', nIn: n0, nOut: n1, input: 'x' },
    { s: 'o', nIn: n1, nOut: n2, input: 'h' },
  ];
  /** @param {string} text */
  const add = (text) => lines.push(`    ${text}`);
  for (const { s, nIn, nOut } of layers) {
    for (const k of upTo(nIn)) for (const j of upTo(nOut)) add(`const w${s}${k}${j} = W${s}[${k * nOut + j}]!;`);
    for (const j of upTo(nOut)) add(`const b${s}${j} = B${s}[${j}]!;`);
  }
  add('let cost = 0;');
  add('let finite = true;');
  for (const { s, nIn, nOut } of layers) {
    for (const k of upTo(nIn)) for (const j of upTo(nOut)) add(`let dw${s}${k}${j} = 0;`);
    for (const j of upTo(nOut)) add(`let db${s}${j} = 0;`);
  }
  add('for (let i = 0; i < m; i++) {');
  /** @param {string} text */
  const inner = (text) => add(`  ${text}`);
  for (const k of upTo(n0)) inner(`const x${k} = X[${plus(n0 === 1 ? 'i' : `i * ${n0}`, k)}]!;`);
  for (const { s, nIn, nOut, input } of layers) {
    const row = nOut === 1 ? 'i' : `i * ${nOut}`;
    const a = s === 'h' ? 'h' : 'y';
    for (const j of upTo(nOut)) {
      inner(
        `const z${s}${j} = 0 + ${upTo(nIn)
          .map((k) => `${input}${k} * w${s}${k}${j}`)
          .join(' + ')} + b${s}${j};`,
      );
      inner(`const ${a}${j} = z${s}${j} > 0 ? z${s}${j} : 0;`);
      inner(`const r${s}${j} = z${s}${j} > 0 ? 1 : z${s}${j} === 0 ? reluDerivativeAtZero : 0;`);
      inner(`Z${s}[${plus(row, j)}] = z${s}${j};`);
      inner(`${s === 'h' ? 'H' : 'O'}[${plus(row, j)}] = ${a}${j};`);
      inner(`R${s}[${plus(row, j)}] = r${s}${j};`);
    }
  }
  const zs = layers.flatMap(({ s, nOut }) => upTo(nOut).map((j) => `z${s}${j}`));
  inner(`if (${zs.map((z) => `(${z} - ${z})`).join(' + ')} !== 0) finite = false;`);
  const outRow = n2 === 1 ? 'i' : `i * ${n2}`;
  for (const j of upTo(n2)) {
    inner(`const miss${j} = y${j} - Y[${plus(outRow, j)}]!;`);
    inner(`const eo${j} = miss${j} * ro${j};`);
    inner(`miss[${plus(outRow, j)}] = miss${j};`);
    inner(`Eo[${plus(outRow, j)}] = eo${j};`);
  }
  inner(
    `const share = 0.5 * (${upTo(n2)
      .map((j) => `miss${j} * miss${j}`)
      .join(' + ')});`,
  );
  inner('shares[i] = share;');
  inner('cost += share;');
  const hiddenRow = n1 === 1 ? 'i' : `i * ${n1}`;
  for (const j of upTo(n1)) {
    inner(
      `const eh${j} = (0 + ${upTo(n2)
        .map((k) => `eo${k} * wo${j}${k}`)
        .join(' + ')}) * rh${j};`,
    );
    inner(`Eh[${plus(hiddenRow, j)}] = eh${j};`);
  }
  for (const { s, nIn, nOut, input } of layers) {
    for (const k of upTo(nIn)) for (const j of upTo(nOut)) inner(`dw${s}${k}${j} += ${input}${k} * e${s}${j};`);
    for (const j of upTo(nOut)) inner(`db${s}${j} += e${s}${j};`);
  }
  add('}');
  for (const [l, s] of ['h', 'o'].entries()) {
    add(`const nextW${s} = next.W[${l}]!;`);
    add(`const nextB${s} = next.b[${l}]!;`);
  }
  /** @type {string[]} */
  const made = [];
  for (const { s, nIn, nOut } of layers) {
    /**
     * Stores one gradient and its updated parameter, each by its array and place in it.
     *
     * @param {string} gradient
     * @param {string} array
     * @param {string} next
     * @param {number} at
     * @param {string} local
     */
    const cell = (gradient, array, next, at, local) => {
      add(`${array}[${at}] = ${gradient};`);
      add(`const next${made.length} = ${local} - learningRate * ${gradient};`);
      add(`${next}[${at}] = next${made.length};`);
      made.push(`next${made.length}`);
    };
    for (const k of upTo(nIn)) {
      for (const j of upTo(nOut)) cell(`dw${s}${k}${j}`, `dW${s}`, `nextW${s}`, k * nOut + j, `w${s}${k}${j}`);
    }
    for (const j of upTo(nOut)) cell(`db${s}${j}`, `dB${s}`, `nextB${s}`, j, `b${s}${j}`);
  }
  add('costs[iteration & RECENT_MASK] = cost;');
  add(`if (!finite || cost - cost + ${made.map((v) => `(${v} - ${v})`).join(' + ')} !== 0) break;`);
  add('const before = now;');
  add('now = next;');
  add('next = before;');
  add('iteration++;');
  lines.push(
    '  }',
    '  workspace.current = now;',
    '  workspace.next = next;',
    '  workspace.iteration = iteration;',
    '  return done;',
    '}',
    '',
  );
  return lines.join('\n');
}

/** The text of `src/engine/kernels/whole.generated.ts`. */
export function wholeIterations() {
  return [
    HEADER,
    "import { RECENT_MASK, type Workspace } from '../workspace.ts';",
    '',
    ...WHOLE.map(wholeKernel),
    '/**',
    ' * By the layers of the network, `1-2-2`: makes up to `count` iterations and returns how many; it stops before one',
    ' * whose pass or update is not finite.',
    ' */',
    'export const WHOLE_ITERATIONS: Readonly<Record<string, (workspace: Workspace, count: number) => number>> = {',
    ...WHOLE.map((widths) => `  '${widths.join('-')}': iterate${widths.join('x')},`),
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kernels = new URL('../src/engine/kernels/', import.meta.url);
  writeFileSync(new URL('panels.generated.ts', kernels), panels());
  writeFileSync(new URL('whole.generated.ts', kernels), wholeIterations());
}
