import { assert } from '../lib/assert.ts';
import { cellId, matrixSpecs, suffixOf, traitsOf } from './catalog/index.ts';
import { checkParameters, checkProblem } from './checkProblem.ts';
import { productInto } from './kernels/product.ts';
import { costFrom, passInto } from './pass.ts';
import type { GradientCheck, NudgedCost, Parameters, Problem } from './types.ts';
import { costAt, createWorkspace, setParameters, type Workspace } from './workspace.ts';

export interface GradientCheckOptions {
  /** The gradients to check, by public cell name (`dWo[1,2]`); all there are, in the order of the steps, when left out. */
  readonly cells?: readonly string[];
  /** The first nudge of a parameter between 1 and 10 in magnitude or smaller; above that as many times larger. */
  readonly nudge?: number;
  /** How often a nudge is made ten times smaller that crosses a kink or gives a slope not quite the gradient. */
  readonly retries?: number;
}

/** Checks one gradient after the other, so that whoever lets it work can do other things between. */
export interface GradientChecker {
  /** How many gradients there are to check. */
  readonly total: number;
  /** Those that were checked. */
  readonly checks: readonly GradientCheck[];
  /** Checks at most `count` more; true when all are done. */
  advance(count: number): boolean;
}

/** Slope and gradient that are so near to each other, relative to the larger one, are the same. */
const RELATIVE_TOLERANCE = 1e-6;
/** Room around what rounding is expected to do: chance goes beyond it now and then. */
const ROUNDINGS = 32;
/** A slope this many tolerances from the gradient is another one, whatever rounding does. */
const CLEAR = 10;
/** Below it a double loses digits: squares of tiny misses are there before the misses are. */
const SMALLEST_NORMAL = 2 ** -1022;
/** When no small nudge agrees, ones that are larger by these: rounding hides less of what they do. */
const LARGER = [10, 100, 1_000];
/** When slopes have not settled by the smallest nudge, ones that are smaller by these: what is very steep wants them. */
const SMALLER = [0.1, 0.01];

/** A gradient to check: where its parameter stands. */
interface Target {
  readonly cell: string;
  readonly parameter: string;
  readonly layer: number;
  readonly values: Float64Array;
  readonly i: number;
  readonly analytic: number;
}

/** What a nudge of one size showed. */
interface Attempt extends Pick<GradientCheck, 'numeric' | 'nudge' | 'above' | 'below' | 'verdict' | 'crossing'> {
  /** How far rounding may move the slope. */
  readonly noise: number;
}

/**
 * A checker of gradients of `problem` at `parameters`, each by central finite differences, beside the backward pass's.
 * A nudge that opens or closes a gate would compare two different functions, so it is made smaller until it does not.
 * Copies what it is given.
 * @throws Error that names the place when a shape is wrong, or the cell that is no gradient of a trained parameter
 */
export function createGradientChecker(
  problem: Problem,
  parameters: Parameters,
  { cells, nudge = 1e-5, retries = 7 }: GradientCheckOptions = {},
): GradientChecker {
  checkProblem(problem);
  checkParameters('parameters', problem.network, parameters);
  const workspace = createWorkspace(problem);
  setParameters(workspace.current, parameters);
  passInto(workspace);
  const gates = workspace.Z.map((z) => z.map(Math.sign));
  const rounding = roundingOf(workspace);
  const targets = targetsOf(problem, workspace, cells);
  /** Activations up to this layer are those of the parameters as they are. */
  let intactUpTo = Infinity;

  /** The cost with a target's parameter at `value`, how well it is known, and the first gate that this moves. */
  const costWith = ({ layer, values, i }: Target, value: number, roundingThere: () => Float64Array) => {
    if (layer > intactUpTo) costFrom(workspace, 0);
    const before = values[i]!;
    values[i] = value;
    costFrom(workspace, layer);
    const noise = noiseOf(workspace, roundingThere());
    values[i] = before;
    intactUpTo = layer;
    const nudged: NudgedCost = { value, cost: costAt(workspace, 0) };
    return { nudged, noise, crossing: crossingOf(workspace, gates, layer) };
  };

  const attempt = (target: Target, h: number, roundingThere = () => rounding): Attempt => {
    const { values, i, analytic } = target;
    const value = values[i]!;
    const up = costWith(target, value + h, roundingThere);
    const down = costWith(target, value - h, roundingThere);
    const above = up.nudged;
    const below = down.nudged;
    const crossing = up.crossing ?? down.crossing;
    if (crossing !== undefined) {
      return { numeric: undefined, nudge: h, above, below, verdict: 'kink', crossing, noise: 0 };
    }
    // What was really added and taken away, after rounding.
    const distance = above.value - below.value;
    const numeric = (above.cost - below.cost) / distance;
    if (!Number.isFinite(numeric - analytic)) {
      return { numeric: undefined, nudge: h, above, below, verdict: 'not-finite', noise: 0 };
    }
    const noise = (up.noise + down.noise) / distance;
    const verdict = Math.abs(numeric - analytic) <= tolerance(numeric, analytic, noise) ? 'agrees' : 'differs';
    return { numeric, nudge: h, above, below, verdict, noise };
  };

  const check = (target: Target): GradientCheck => {
    const { cell, parameter, analytic, values, i } = target;
    const first = nudge * scaleOf(values[i]!);
    const smaller = Array.from({ length: retries + 1 }, (_, k) => powerOfTen(first / 10 ** k));
    let best: Attempt | undefined;
    let widest: Attempt | undefined;
    let settled = false;
    for (const h of smaller) {
      const next = attempt(target, h);
      widest ??= next;
      // A slope that is still on its way sees a bend of the cost; one that has settled is what it is. Where rounding
      // could be what keeps it still, it has not settled; nor where it is 0 to the last digit, as it is between the two
      // sides of a valley.
      settled =
        best?.numeric !== undefined &&
        next.numeric !== undefined &&
        next.numeric !== 0 &&
        Math.abs(next.numeric - best.numeric) <= tolerance(next.numeric, best.numeric, next.noise) &&
        Math.abs(next.numeric - analytic) > CLEAR * tolerance(next.numeric, analytic, next.noise);
      best = next;
      if (settled || next.verdict === 'agrees') break;
    }
    const larger = LARGER.map((factor) => first * factor);
    const smallest = settled ? [] : SMALLER.map((factor) => (first / 10 ** retries) * factor);
    for (const h of [...larger, ...smallest]) {
      if (best?.verdict !== 'differs') break;
      const next = attempt(target, powerOfTen(h));
      if (next.verdict === 'agrees') best = next;
    }
    if (best?.verdict === 'differs') {
      // A nudge may wake what stands all but still without it, and that rounds as well: too much work for every nudge.
      const next = attempt(target, powerOfTen(first), () => roundingOf(workspace));
      if (next.verdict === 'agrees') best = next;
    }
    assert(best !== undefined, `At least one nudge must be tried, got ${retries} retries.`);
    const { numeric, verdict, crossing } = best;
    // Of nudges that all cross a kink the first one shows most: its costs are farthest apart.
    const { nudge: h, above, below } = verdict === 'kink' && widest ? widest : best;
    return {
      cell,
      parameter,
      analytic,
      numeric,
      nudge: h,
      above,
      below,
      verdict,
      ...(crossing !== undefined && { crossing }),
    };
  };

  const checks: GradientCheck[] = [];
  return {
    total: targets.length,
    checks,
    advance(count) {
      for (const target of targets.slice(checks.length, checks.length + count)) checks.push(check(target));
      return checks.length === targets.length;
    },
  };
}

/**
 * All of a checker's work at once.
 * @throws Error as {@link createGradientChecker} does
 */
export function checkGradients(
  problem: Problem,
  parameters: Parameters,
  options?: GradientCheckOptions,
): readonly GradientCheck[] {
  const checker = createGradientChecker(problem, parameters, options);
  checker.advance(Infinity);
  return checker.checks;
}

/** How far two slopes may be apart and still be the same. */
function tolerance(a: number, b: number, noise: number): number {
  return RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b)) + noise;
}

/** 1 for magnitudes below 10, 10 below 100, …: a nudge keeps to a parameter's size and stays a power of ten. */
function scaleOf(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))));
}

/** The double that says a power of ten, without what dividing by ten adds to it: 1e-5 / 10 is 1.0000000000000002e-6. */
function powerOfTen(value: number): number {
  return Number(value.toPrecision(12));
}

/** The gradients of the last pass that are to be checked, all in the order of the steps when `cells` are left out. */
function targetsOf({ network, m }: Problem, workspace: Workspace, cells: readonly string[] | undefined): Target[] {
  const { W, b } = workspace.current;
  const all = matrixSpecs(network, m).flatMap(({ name, kind, layer, rows, cols }) => {
    if (kind !== 'dW' && kind !== 'dB') return [];
    const values = (kind === 'dW' ? W : b)[layer]!;
    // The workspace goes on to other passes.
    const gradients = (kind === 'dW' ? workspace.dW : workspace.dB)[layer]!.slice();
    return Array.from({ length: rows * cols }, (_, i): Target => {
      const at = { row: Math.floor(i / cols) + 1, col: (i % cols) + 1 };
      const cell = cellId({ matrix: name, ...at });
      const parameter = cellId({ matrix: name.slice('d'.length), ...at });
      return { cell, parameter, layer, values, i, analytic: gradients[i]! };
    });
  });
  if (!cells) return all;
  const byCell = new Map(all.map((target) => [target.cell, target]));
  return cells.map((cell) => {
    const target = byCell.get(cell);
    assert(target !== undefined, `"${cell}" is no gradient of a trained parameter of this network.`);
    return target;
  });
}

/**
 * How far rounding may have moved each output of the last pass, relative to the last digit of a double. Roundings of a
 * sum add up like chance does, by their squares: δz² = Σ (a·w)² + b² + Σ w²·δa², δa = R′(z)·δz + |a|.
 */
function roundingOf({ network, m, A, Z, R, current }: Workspace): Float64Array {
  let rounding = new Float64Array(A[0]!.length);
  for (let l = 0; l < Z.length; l++) {
    const nIn = network.layers[l]!;
    const nOut = network.layers[l + 1]!;
    const before = rounding;
    const inputs = A[l]!.map((a, i) => a * a + before[i]! * before[i]!);
    const weights = current.W[l]!.map((w) => w * w);
    const squares = new Float64Array(m * nOut);
    productInto(squares, m, nIn, nOut, inputs, nIn, 1, weights, nOut, 1);
    rounding = squares.map((sum, i) => {
      const bias = current.b[l]![i % nOut]!;
      return R[l]![i]! * Math.sqrt(sum + bias * bias) + Math.abs(A[l + 1]![i]!);
    });
  }
  return rounding;
}

/** How far rounding may have moved the cost of the last pass, whose outputs are known as {@link roundingOf} says. */
function noiseOf({ A, Y, miss, divisor }: Workspace, rounding: Float64Array): number {
  const O = A[A.length - 1]!;
  let size = 0;
  for (let o = 0; o < miss.length; o++) {
    size += Math.abs(miss[o]!) * (rounding[o]! + Math.abs(O[o]!) + Math.abs(Y[o]!));
  }
  return ROUNDINGS * ((Number.EPSILON * size) / divisor + SMALLEST_NORMAL);
}

/** The first weighted input, from layer `from` on, that is not on the side of its activation's kink on which it was. */
function crossingOf({ network, Z }: Workspace, gates: readonly Float64Array[], from: number): string | undefined {
  for (let l = from; l < Z.length; l++) {
    if (traitsOf(network.activations[l]!).below === undefined) continue;
    const before = gates[l]!;
    const at = Z[l]!.findIndex((z, i) => Math.sign(z) !== before[i] && !Number.isNaN(z));
    if (at < 0) continue;
    const width = network.layers[l + 1]!;
    return cellId({
      matrix: `Z${suffixOf(network, l)}`,
      row: Math.floor(at / width) + 1,
      col: (at % width) + 1,
    });
  }
  return undefined;
}
