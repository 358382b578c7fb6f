import type { Problem } from '../../src/engine/types.ts';
import { assertPlainProblem, type Contender, type Run } from '../contract.ts';
import { allocateLayers, intermediatesOf, type LayerBuffers } from './buffers.ts';

/**
 * The preallocated loops, register-blocked: 2 rows × 4 columns of a product are summed at once, so that 6 loads serve
 * 8 multiply-adds instead of 16, and 8 sums are under way where the plain loop waits for one. A product of plain
 * doubles has room for no more: 8 sums, 6 operands and the product fill the 16 registers.
 */
function create(problem: Problem): Run {
  assertPlainProblem(problem);
  const { m, Y, learningRate } = problem;
  const layers = allocateLayers(problem);
  const output = layers.at(-1)!;
  let cost = Number.NaN;

  function iterateOnce(): void {
    for (let l = 0; l < layers.length; l++) {
      const layer = layers[l]!;
      multiply(layer.Z, layer.A, layer.nIn, 1, layer.W, m, layer.nIn, layer.nOut);
      activate(layer, m);
    }
    cost = outputError(output, Y);
    for (let l = layers.length - 2; l >= 0; l--) {
      const layer = layers[l]!;
      const next = layers[l + 1]!;
      multiplyTransposed(layer.E, next.E, next.W, m, next.nOut, layer.nOut);
      gate(layer);
    }
    for (let l = layers.length - 1; l >= 0; l--) {
      const layer = layers[l]!;
      multiply(layer.dW, layer.A, 1, layer.nIn, layer.E, layer.nIn, m, layer.nOut);
      sumColumns(layer, m);
    }
    for (let l = layers.length - 1; l >= 0; l--) {
      const layer = layers[l]!;
      descend(layer.W, layer.dW, learningRate);
      descend(layer.b, layer.dB, learningRate);
    }
  }

  return {
    iterate(count) {
      for (let i = 0; i < count; i++) iterateOnce();
    },
    cost: () => cost,
    intermediates: () => intermediatesOf(layers),
  };
}

/**
 * out (rows × cols) = left · right. `right` is inner × cols; element (r, k) of `left` is at r · leftRow + k · leftInner,
 * so that A and Aᵀ are both read in place.
 */
function multiply(
  out: Float64Array,
  left: Float64Array,
  leftRow: number,
  leftInner: number,
  right: Float64Array,
  rows: number,
  inner: number,
  cols: number,
): void {
  const rows2 = rows - (rows % 2);
  const cols4 = cols - (cols % 4);
  for (let j = 0; j < cols4; j += 4) {
    for (let i = 0; i < rows2; i += 2) {
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      let p = i * leftRow;
      let q = j;
      for (let k = 0; k < inner; k++) {
        const a = left[p]!;
        const b = left[p + leftRow]!;
        const r0 = right[q]!;
        const r1 = right[q + 1]!;
        const r2 = right[q + 2]!;
        const r3 = right[q + 3]!;
        a0 += a * r0;
        a1 += a * r1;
        a2 += a * r2;
        a3 += a * r3;
        b0 += b * r0;
        b1 += b * r1;
        b2 += b * r2;
        b3 += b * r3;
        p += leftInner;
        q += cols;
      }
      const o = i * cols + j;
      out[o] = a0;
      out[o + 1] = a1;
      out[o + 2] = a2;
      out[o + 3] = a3;
      out[o + cols] = b0;
      out[o + cols + 1] = b1;
      out[o + cols + 2] = b2;
      out[o + cols + 3] = b3;
    }
  }
  if (cols4 < cols) multiplyPart(out, left, leftRow, leftInner, right, 0, rows2, cols4, inner, cols);
  if (rows2 < rows) multiplyPart(out, left, leftRow, leftInner, right, rows2, rows, 0, inner, cols);
}

/** The part of {@link multiply} that no block covers: rows from `firstRow` to `endRow`, columns from `firstCol`. */
function multiplyPart(
  out: Float64Array,
  left: Float64Array,
  leftRow: number,
  leftInner: number,
  right: Float64Array,
  firstRow: number,
  endRow: number,
  firstCol: number,
  inner: number,
  cols: number,
): void {
  for (let i = firstRow; i < endRow; i++) {
    for (let j = firstCol; j < cols; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += left[i * leftRow + k * leftInner]! * right[k * cols + j]!;
      out[i * cols + j] = sum;
    }
  }
}

/** out (rows × cols) = left · rightᵀ, with `left` rows × inner and `right` cols × inner. */
function multiplyTransposed(
  out: Float64Array,
  left: Float64Array,
  right: Float64Array,
  rows: number,
  inner: number,
  cols: number,
): void {
  const rows2 = rows - (rows % 2);
  const cols4 = cols - (cols % 4);
  for (let j = 0; j < cols4; j += 4) {
    const q0 = j * inner;
    const q1 = q0 + inner;
    const q2 = q1 + inner;
    const q3 = q2 + inner;
    for (let i = 0; i < rows2; i += 2) {
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      const p = i * inner;
      for (let k = 0; k < inner; k++) {
        const a = left[p + k]!;
        const b = left[p + inner + k]!;
        const r0 = right[q0 + k]!;
        const r1 = right[q1 + k]!;
        const r2 = right[q2 + k]!;
        const r3 = right[q3 + k]!;
        a0 += a * r0;
        a1 += a * r1;
        a2 += a * r2;
        a3 += a * r3;
        b0 += b * r0;
        b1 += b * r1;
        b2 += b * r2;
        b3 += b * r3;
      }
      const o = i * cols + j;
      out[o] = a0;
      out[o + 1] = a1;
      out[o + 2] = a2;
      out[o + 3] = a3;
      out[o + cols] = b0;
      out[o + cols + 1] = b1;
      out[o + cols + 2] = b2;
      out[o + cols + 3] = b3;
    }
  }
  if (cols4 < cols) multiplyTransposedPart(out, left, right, 0, rows2, cols4, inner, cols);
  if (rows2 < rows) multiplyTransposedPart(out, left, right, rows2, rows, 0, inner, cols);
}

/** The part of {@link multiplyTransposed} that no block covers. */
function multiplyTransposedPart(
  out: Float64Array,
  left: Float64Array,
  right: Float64Array,
  firstRow: number,
  endRow: number,
  firstCol: number,
  inner: number,
  cols: number,
): void {
  for (let i = firstRow; i < endRow; i++) {
    for (let j = firstCol; j < cols; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += left[i * inner + k]! * right[j * inner + k]!;
      out[i * cols + j] = sum;
    }
  }
}

/** Z ← Z + b, R = max(0, Z). */
function activate({ Z, R, b, nOut }: LayerBuffers, m: number): void {
  for (let i = 0; i < m; i++) {
    const row = i * nOut;
    for (let j = 0; j < nOut; j++) {
      const z = Z[row + j]! + b[j]!;
      Z[row + j] = z;
      R[row + j] = z > 0 ? z : 0;
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

/** E ← E ⊙ R′(Z). */
function gate({ Z, E }: LayerBuffers): void {
  for (let i = 0; i < E.length; i++) E[i] = Z[i]! > 0 ? E[i]! : 0;
}

/** dB = column sums of E. */
function sumColumns({ E, dB, nOut }: LayerBuffers, m: number): void {
  for (let j = 0; j < nOut; j++) {
    let sum = 0;
    for (let i = 0; i < m; i++) sum += E[i * nOut + j]!;
    dB[j] = sum;
  }
}

/** parameters ← parameters − η gradients. */
function descend(parameters: Float64Array, gradients: Float64Array, learningRate: number): void {
  for (let i = 0; i < parameters.length; i++) parameters[i] = parameters[i]! - learningRate * gradients[i]!;
}

export const blocked: Contender = { name: 'blocked', create };
