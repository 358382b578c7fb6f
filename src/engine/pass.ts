import { ACTIVATION_KERNELS } from './activations/index.ts';
import { productInto } from './kernels/product.ts';
import { sumColumnsInto } from './kernels/sumColumns.ts';
import { RECENT_MASK, type Workspace } from './workspace.ts';

/**
 * One iteration but for its commit: forward pass, cost, backward pass, and the updated parameters into `next`.
 * @returns whether every number that it made is finite; all of them are there either way
 */
export function passInto(workspace: Workspace): boolean {
  const inputs = forwardInto(workspace);
  const cost = costInto(workspace);
  backwardInto(workspace);
  gradientsInto(workspace);
  const parameters = updateInto(workspace);
  // What is not finite in O − Y is not finite in C, and what is not in E or a gradient is not in the update.
  return inputs && cost && parameters;
}

/** The forward pass and the cost alone, from weight layer `from` on: what stands before it must be from the same pass. */
export function costFrom(workspace: Workspace, from: number): void {
  forwardInto(workspace, from);
  costInto(workspace);
}

/** Z = A·W + B and A = R(Z), layer by layer, with the gates R′(Z). True when every Z is finite. */
function forwardInto({ network, m, A, Z, R, current, reluDerivativeAtZero }: Workspace, from = 0): boolean {
  const { layers, activations } = network;
  let finite = true;
  for (let l = from; l < Z.length; l++) {
    const nIn = layers[l]!;
    const nOut = layers[l + 1]!;
    productInto(Z[l]!, m, nIn, nOut, A[l]!, nIn, 1, current.W[l]!, nOut, 1);
    const kernel = ACTIVATION_KERNELS[activations[l]!];
    if (!kernel.activateInto(A[l + 1]!, R[l]!, Z[l]!, current.b[l]!, reluDerivativeAtZero)) finite = false;
  }
  return finite;
}

/** O − Y, each sample's share ½ Σ (O − Y)² (× 1/m with the mean) and C, their sum. True when C is finite. */
function costInto({ A, Y, m, miss, shares, costs, divisor, iteration }: Workspace): boolean {
  const O = A[A.length - 1]!;
  const width = Y.length / m;
  let cost = 0;
  for (let i = 0, o = 0; i < m; i++) {
    let squares = 0;
    for (let j = 0; j < width; j++, o++) {
      const difference = O[o]! - Y[o]!;
      miss[o] = difference;
      squares += difference * difference;
    }
    const share = (0.5 * squares) / divisor;
    shares[i] = share;
    cost += share;
  }
  costs[iteration & RECENT_MASK] = cost;
  return Number.isFinite(cost);
}

/** Eo = (O − Y) ⊙ R′(Zo), × 1/m with the mean; Eh = (E · Wᵀ) ⊙ R′(Zh) with the error and weights of the next layer. */
function backwardInto({ network, m, E, R, miss, current, divisor }: Workspace): void {
  const { layers } = network;
  const output = E.length - 1;
  const Eo = E[output]!;
  const Ro = R[output]!;
  for (let i = 0; i < Eo.length; i++) Eo[i] = (miss[i]! / divisor) * Ro[i]!;
  for (let l = output - 1; l >= 0; l--) {
    const n = layers[l + 1]!;
    const nNext = layers[l + 2]!;
    productInto(E[l]!, m, nNext, n, E[l + 1]!, nNext, 1, current.W[l + 1]!, 1, nNext);
    multiplyInto(E[l]!, R[l]!);
  }
}

/** dW = Aᵀ·E with the layer's input A, dB = the column sums of E. */
function gradientsInto({ network, m, A, E, dW, dB, trainsBias }: Workspace): void {
  const { layers } = network;
  for (let l = E.length - 1; l >= 0; l--) {
    const nIn = layers[l]!;
    const nOut = layers[l + 1]!;
    productInto(dW[l]!, nIn, m, nOut, A[l]!, 1, nIn, E[l]!, nOut, 1);
    if (trainsBias) sumColumnsInto(dB[l]!, E[l]!);
  }
}

/** next = W − η dW and B − η dB. True when all of them are finite. */
function updateInto({ dW, dB, current, next, learningRate, trainsBias }: Workspace): boolean {
  let finite = true;
  for (let l = dW.length - 1; l >= 0; l--) {
    if (!descendInto(next.W[l]!, current.W[l]!, dW[l]!, learningRate)) finite = false;
    if (trainsBias && !descendInto(next.b[l]!, current.b[l]!, dB[l]!, learningRate)) finite = false;
  }
  return finite;
}

/** out ← out ⊙ factors. */
function multiplyInto(out: Float64Array, factors: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! * factors[i]!;
}

/** out = values − rate · gradients; whether all of it is finite. */
function descendInto(out: Float64Array, values: Float64Array, gradients: Float64Array, rate: number): boolean {
  let finite = true;
  for (let i = 0; i < out.length; i++) {
    const v = values[i]! - rate * gradients[i]!;
    out[i] = v;
    if (v - v !== 0) finite = false;
  }
  return finite;
}
