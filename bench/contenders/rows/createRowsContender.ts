import type { Problem } from '../../../src/engine/types.ts';
import { assertPlainProblem, type Contender, type Intermediates, type Run } from '../../contract.ts';
import type { RowOperations, Rows } from './RowOperations.ts';

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

/** The article's pass over arrays of rows, read like its formulas, made of these operations. */
export function createRowsContender(name: string, operations: RowOperations): Contender {
  const { dot, transpose, addRow, subtract, multiply, scale, sumColumns, relu, reluPrime, squaredError } = operations;

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

  return { name, create };
}

const toRows = (data: Float64Array, cols: number): Rows =>
  Array.from({ length: data.length / cols }, (_, i) => Array.from(data.subarray(i * cols, (i + 1) * cols)));
const flat = (rows: Rows): Float64Array => Float64Array.from(rows.flat());
