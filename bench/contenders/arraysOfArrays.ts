import type { Problem } from '../../src/engine/types.ts';
import { assertPlainProblem, type Contender, type Intermediates, type Run } from '../contract.ts';

/**
 * The article's code in JavaScript: every matrix is an array of rows, every operation makes a new one, and the pass
 * reads like the formulas. This is what a person writes first, and the measure of the others. It is neither tuned nor
 * slowed: the helpers are the shortest plain way to say what they do.
 */
type Rows = number[][];

const dot = (A: Rows, B: Rows): Rows =>
  A.map((row) => B[0]!.map((_, j) => row.reduce((sum, a, k) => sum + a * B[k]![j]!, 0)));
const transpose = (A: Rows): Rows => A[0]!.map((_, j) => A.map((row) => row[j]!));
const addRow = (A: Rows, b: number[]): Rows => A.map((row) => row.map((a, j) => a + b[j]!));
const subtract = (A: Rows, B: Rows): Rows => A.map((row, i) => row.map((a, j) => a - B[i]![j]!));
const multiply = (A: Rows, B: Rows): Rows => A.map((row, i) => row.map((a, j) => a * B[i]![j]!));
const scale = (A: Rows, factor: number): Rows => A.map((row) => row.map((a) => a * factor));
const sumColumns = (A: Rows): number[] => A[0]!.map((_, j) => A.reduce((sum, row) => sum + row[j]!, 0));
const relu = (Z: Rows): Rows => Z.map((row) => row.map((z) => Math.max(0, z)));
const reluPrime = (Z: Rows): Rows => Z.map((row) => row.map((z) => (z > 0 ? 1 : 0)));
const squaredError = (O: Rows, Y: Rows): number =>
  0.5 * subtract(O, Y).reduce((sum, row) => row.reduce((s, miss) => s + miss * miss, sum), 0);

interface Model {
  readonly W: Rows[];
  readonly b: number[][];
}

interface Pass {
  readonly Z: Rows[];
  /** A[0] is X, A[L] the output. */
  readonly A: Rows[];
}

interface Gradients {
  readonly E: Rows[];
  readonly dW: Rows[];
  readonly dB: number[][];
}

function feedForward(X: Rows, { W, b }: Model): Pass {
  const Z: Rows[] = [];
  const A: Rows[] = [X];
  for (let l = 0; l < W.length; l++) {
    Z.push(addRow(dot(A[l]!, W[l]!), b[l]!));
    A.push(relu(Z[l]!));
  }
  return { Z, A };
}

function backprop(Y: Rows, { W }: Model, { Z, A }: Pass): Gradients {
  const last = W.length - 1;
  const E: Rows[] = [];
  E[last] = multiply(subtract(A[last + 1]!, Y), reluPrime(Z[last]!));
  for (let l = last - 1; l >= 0; l--) {
    E[l] = multiply(dot(E[l + 1]!, transpose(W[l + 1]!)), reluPrime(Z[l]!));
  }
  return { E, dW: E.map((e, l) => dot(transpose(A[l]!), e)), dB: E.map(sumColumns) };
}

function update({ W, b }: Model, { dW, dB }: Gradients, learningRate: number): Model {
  return {
    W: W.map((w, l) => subtract(w, scale(dW[l]!, learningRate))),
    b: b.map((row, l) => row.map((value, j) => value - learningRate * dB[l]![j]!)),
  };
}

const toRows = (data: Float64Array, cols: number): Rows =>
  Array.from({ length: data.length / cols }, (_, i) => Array.from(data.subarray(i * cols, (i + 1) * cols)));
const flat = (rows: Rows): Float64Array => Float64Array.from(rows.flat());

function create(problem: Problem): Run {
  assertPlainProblem(problem);
  const { layers } = problem.network;
  const X = toRows(problem.X, layers[0]!);
  const Y = toRows(problem.Y, layers.at(-1)!);
  let model: Model = {
    W: problem.start.W.map((w, l) => toRows(w, layers[l + 1]!)),
    b: problem.start.b.map((row) => Array.from(row)),
  };
  let pass: Pass = { Z: [], A: [] };
  let gradients: Gradients = { E: [], dW: [], dB: [] };
  let cost = Number.NaN;

  return {
    iterate(count) {
      for (let i = 0; i < count; i++) {
        pass = feedForward(X, model);
        cost = squaredError(pass.A.at(-1)!, Y);
        gradients = backprop(Y, model, pass);
        model = update(model, gradients, problem.learningRate);
      }
    },
    cost: () => cost,
    intermediates: (): Intermediates => ({
      Z: pass.Z.map(flat),
      A: pass.A.slice(1).map(flat),
      E: gradients.E.map(flat),
      dW: gradients.dW.map(flat),
      dB: gradients.dB.map((row) => Float64Array.from(row)),
      W: model.W.map(flat),
      b: model.b.map((row) => Float64Array.from(row)),
    }),
  };
}

export const arraysOfArrays: Contender = { name: 'arraysOfArrays', create };
