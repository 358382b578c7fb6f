import { assert } from '../lib/assert.ts';
import { depthOf } from './catalog/index.ts';
import type { Network } from './catalog/index.ts';
import type { Parameters, Problem, RunRecord } from './types.ts';
import { RECENT_COSTS } from './workspace.ts';

/**
 * Checks, once at the edge, what the kernels rely on: every shape, and that what is given is finite.
 * @throws Error that names the place: `start.W[1] must be 2 × 2 = 4 numbers, got 3`
 */
export function checkProblem({ network, m, X, Y, learningRate, start }: Problem): void {
  const { layers, activations } = network;
  const depth = depthOf(network);
  assert(depth >= 1, `network.layers must name an input and an output layer, got ${layers.length}`);
  for (const [l, n] of layers.entries()) checkCount(`network.layers[${l}]`, n);
  checkLength('network.activations', activations.length, `${depth}, one per layer after the input`, depth);
  checkCount('m', m);
  checkNumbers('X', X, m, layers[0]!);
  checkNumbers('Y', Y, m, layers[depth]!);
  assert(Number.isFinite(learningRate), `learningRate must be a finite number, got ${learningRate}`);
  checkParameters('start', network, start);
}

/**
 * Checks a record of a run of `network`: a keyframe at `trained` (iteration 0 is the problem's start anyway), none
 * later, and the curve's values up to it.
 * @throws Error that names the place
 */
export function checkRecord(network: Network, { trained, keyframes, costs }: RunRecord): void {
  assert(Number.isInteger(trained) && trained >= 0, `record.trained must be a whole number, got ${trained}`);
  for (const [k, { iteration, parameters, recent }] of keyframes.entries()) {
    const place = `record.keyframes[${k}]`;
    assert(
      Number.isInteger(iteration) && iteration >= 0 && iteration <= trained,
      `${place}.iteration must be a whole number from 0 to ${trained}, got ${iteration}`,
    );
    checkParameters(`${place}.parameters`, network, parameters);
    const count = Math.min(RECENT_COSTS - 1, iteration);
    checkLength(`${place}.recent`, recent.length, `${count}, the costs before`, count);
  }
  const complete = trained === 0 || keyframes.some(({ iteration }) => iteration === trained);
  assert(complete, `record.keyframes must hold iteration ${trained}, the newest`);
  const { stride, values } = costs;
  assert(
    Number.isInteger(stride) && stride >= 1 && values.length >= 1 && values.length * stride >= trained,
    `record.costs must reach from 0 to ${trained}, got ${values.length} values with stride ${stride}`,
  );
}

/**
 * Checks parameters against a network.
 * @throws Error that names the place below `place`
 */
export function checkParameters(place: string, { layers, bias }: Network, { W, b }: Parameters): void {
  const depth = layers.length - 1;
  checkLength(`${place}.W`, W.length, `${depth}, one per layer after the input`, depth);
  checkLength(`${place}.b`, b.length, `${depth}, one per layer after the input`, depth);
  for (let l = 0; l < depth; l++) {
    checkNumbers(`${place}.W[${l}]`, W[l]!, layers[l]!, layers[l + 1]!);
    checkNumbers(`${place}.b[${l}]`, b[l]!, 1, layers[l + 1]!);
    assert(
      bias || b[l]!.every((value) => value === 0),
      `${place}.b[${l}] must be all 0 in a network without biases, got ${b[l]!.join(', ')}`,
    );
  }
}

function checkCount(place: string, n: number): void {
  assert(Number.isInteger(n) && n >= 1, `${place} must be a whole number of at least 1, got ${n}`);
}

function checkLength(place: string, length: number, wanted: string, count: number): void {
  assert(length === count, `${place} must have length ${wanted}, got ${length}`);
}

function checkNumbers(place: string, data: Float64Array, rows: number, cols: number): void {
  assert(
    data.length === rows * cols,
    `${place} must be ${rows} × ${cols} = ${rows * cols} numbers, got ${data.length}`,
  );
  const at = data.findIndex((value) => !Number.isFinite(value));
  assert(at < 0, `${place}[${at}] must be finite, got ${data[at]}`);
}
