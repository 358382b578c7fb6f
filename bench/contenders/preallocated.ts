import type { Problem } from '../../src/engine/types.ts';
import { assertPlainProblem, type Contender, type Run } from '../contract.ts';
import { allocateLayers, intermediatesOf, type LayerBuffers } from './buffers.ts';

/** The same formulas as three plain loops each over flat arrays that are made once. */
function create(problem: Problem): Run {
  assertPlainProblem(problem);
  const { m, Y, learningRate } = problem;
  const layers = allocateLayers(problem);
  const output = layers.at(-1)!;
  let cost = Number.NaN;

  function iterateOnce(): void {
    for (let l = 0; l < layers.length; l++) forward(layers[l]!, m);
    cost = outputError(output, Y);
    for (let l = layers.length - 2; l >= 0; l--) hiddenError(layers[l]!, layers[l + 1]!, m);
    for (let l = layers.length - 1; l >= 0; l--) gradients(layers[l]!, m);
    for (let l = layers.length - 1; l >= 0; l--) update(layers[l]!, learningRate);
  }

  return {
    iterate(count) {
      for (let i = 0; i < count; i++) iterateOnce();
    },
    cost: () => cost,
    intermediates: () => intermediatesOf(layers),
  };
}

/** Z = A·W + b, R = max(0, Z). */
function forward({ A, W, b, Z, R, nIn, nOut }: LayerBuffers, m: number): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < nOut; j++) {
      let z = b[j]!;
      for (let k = 0; k < nIn; k++) z += A[i * nIn + k]! * W[k * nOut + j]!;
      Z[i * nOut + j] = z;
      R[i * nOut + j] = z > 0 ? z : 0;
    }
  }
}

/** Eo = (O − Y) ⊙ R′(Zo); returns ½ Σ (O − Y)². */
function outputError({ Z, R, E }: LayerBuffers, Y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < E.length; i++) {
    const miss = R[i]! - Y[i]!;
    sum += miss * miss;
    E[i] = Z[i]! > 0 ? miss : 0;
  }
  return sum / 2;
}

/** E = (E of the next layer · its Wᵀ) ⊙ R′(Z). */
function hiddenError({ Z, E, nOut }: LayerBuffers, next: LayerBuffers, m: number): void {
  const nNext = next.nOut;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < nOut; j++) {
      let e = 0;
      for (let k = 0; k < nNext; k++) e += next.E[i * nNext + k]! * next.W[j * nNext + k]!;
      E[i * nOut + j] = Z[i * nOut + j]! > 0 ? e : 0;
    }
  }
}

/** dW = Aᵀ·E, dB = column sums of E. */
function gradients({ A, E, dW, dB, nIn, nOut }: LayerBuffers, m: number): void {
  for (let k = 0; k < nIn; k++) {
    for (let j = 0; j < nOut; j++) {
      let sum = 0;
      for (let i = 0; i < m; i++) sum += A[i * nIn + k]! * E[i * nOut + j]!;
      dW[k * nOut + j] = sum;
    }
  }
  for (let j = 0; j < nOut; j++) {
    let sum = 0;
    for (let i = 0; i < m; i++) sum += E[i * nOut + j]!;
    dB[j] = sum;
  }
}

/** W ← W − η dW, b ← b − η dB. */
function update({ W, b, dW, dB }: LayerBuffers, learningRate: number): void {
  for (let i = 0; i < W.length; i++) W[i] = W[i]! - learningRate * dW[i]!;
  for (let j = 0; j < b.length; j++) b[j] = b[j]! - learningRate * dB[j]!;
}

export const preallocated: Contender = { name: 'preallocated', create };
