import { range } from '../../lib/range.ts';
import { traitsOf, type Activation } from './activations.ts';
import { parseCellId, type Cell } from './cells.ts';
import { matrixSpec, trainsBias } from './matrices.ts';
import { activationName, depthOf, suffixOf, type Network } from './names.ts';

/** A product that is one part of a sum: X[3,1] · Wh[1,2]. */
export interface Product {
  readonly factors: readonly [left: Cell, right: Cell];
}

/**
 * How one number is made from others: the right-hand side of its formula, in cells. It says which numbers stand in
 * the formula and never what they are, so the page may read it without any kernel.
 */
export type Derivation =
  /** Set by the person: inputs, targets and start values; the pass takes it as it is. */
  | { readonly kind: 'given' }
  /** A parameter that an earlier update made. */
  | { readonly kind: 'carried' }
  /** Z = Σ A·W + B. */
  | { readonly kind: 'weighted-input'; readonly products: readonly Product[]; readonly bias?: Cell }
  /** A = R(Z). */
  | { readonly kind: 'activation'; readonly activation: Activation; readonly z: Cell }
  /** O − Y. */
  | { readonly kind: 'miss'; readonly output: Cell; readonly target: Cell }
  /** ½ Σ (O − Y)² over outputs, for one sample; × 1/m with the mean. */
  | { readonly kind: 'cost-share'; readonly misses: readonly Cell[] }
  /** C = Σ of the samples' shares. */
  | { readonly kind: 'cost'; readonly shares: readonly Cell[] }
  /** R′(Z); `a` is the activation, from which some (sigmoid, tanh) take their slope. */
  | { readonly kind: 'gate'; readonly activation: Activation; readonly z: Cell; readonly a: Cell }
  /** Eo = (O − Y) ⊙ R′(Zo); × 1/m with the mean. */
  | { readonly kind: 'output-error'; readonly miss: Cell; readonly gate: Cell }
  /** Eh = (E · Wᵀ) ⊙ R′(Zh): products of the next layer's error and a weight, times the gate. */
  | { readonly kind: 'hidden-error'; readonly products: readonly Product[]; readonly gate: Cell }
  /** dW = Σ over samples of layer input × layer error. */
  | { readonly kind: 'weight-gradient'; readonly products: readonly Product[] }
  /** dB = Σ over samples of layer error. */
  | { readonly kind: 'bias-gradient'; readonly errors: readonly Cell[] }
  /** W ← W − η dW, B ← B − η dB. */
  | { readonly kind: 'update'; readonly parameter: Cell; readonly gradient: Cell };

const at = (matrix: string, row: number, col: number): Cell => ({ matrix, row, col });

/**
 * The derivation of one cell for a batch of m samples at iteration `iteration` (after 0 the parameters are carried
 * over from an update). Undefined when the network has no such cell.
 */
export function derivationOf(network: Network, m: number, iteration: number, cell: Cell): Derivation | undefined {
  const spec = matrixSpec(network, m, cell.matrix);
  if (!spec || cell.row > spec.rows || cell.col > spec.cols) return undefined;
  const { kind, layer } = spec;
  const { row, col } = cell;
  const s = layer < 0 ? '' : suffixOf(network, layer);
  const depth = depthOf(network);
  const shareOf = (sample: number) =>
    ({ kind: 'cost-share', misses: range(1, network.layers[depth]!).map((j) => at('O-Y', sample, j)) }) as const;
  switch (kind) {
    case 'X':
    case 'Y':
      return { kind: 'given' };
    case 'W':
      return { kind: iteration > 0 ? 'carried' : 'given' };
    case 'B':
      return { kind: iteration > 0 && trainsBias(network) ? 'carried' : 'given' };
    case 'Z': {
      const input = activationName(network, layer);
      const products = range(1, network.layers[layer]!).map((k): Product => ({
        factors: [at(input, row, k), at(`W${s}`, k, col)],
      }));
      return network.bias
        ? { kind: 'weighted-input', products, bias: at(`B${s}`, 1, col) }
        : { kind: 'weighted-input', products };
    }
    case 'A':
      return { kind: 'activation', activation: network.activations[layer]!, z: at(`Z${s}`, row, col) };
    case 'O-Y':
      return { kind: 'miss', output: at('O', row, col), target: at('Y', row, col) };
    case 'C-share':
      return shareOf(row);
    case 'C':
      // Of one sample the share is all of the cost: C = C[1] would say nothing.
      return m === 1 ? shareOf(1) : { kind: 'cost', shares: range(1, m).map((i) => at('C-share', i, 1)) };
    case "R'":
      return {
        kind: 'gate',
        activation: network.activations[layer]!,
        z: at(`Z${s}`, row, col),
        a: at(activationName(network, layer + 1), row, col),
      };
    case 'E': {
      const gate = at(`R'(Z${s})`, row, col);
      if (layer === depth - 1) return { kind: 'output-error', miss: at('O-Y', row, col), gate };
      const next = suffixOf(network, layer + 1);
      const products = range(1, network.layers[layer + 2]!).map((k): Product => ({
        factors: [at(`E${next}`, row, k), at(`W${next}`, col, k)],
      }));
      return { kind: 'hidden-error', products, gate };
    }
    case 'dW': {
      const input = activationName(network, layer);
      return {
        kind: 'weight-gradient',
        products: range(1, m).map((i): Product => ({ factors: [at(input, i, row), at(`E${s}`, i, col)] })),
      };
    }
    case 'dB':
      return { kind: 'bias-gradient', errors: range(1, m).map((i) => at(`E${s}`, i, col)) };
    case 'W.next':
      return { kind: 'update', parameter: at(`W${s}`, row, col), gradient: at(`dW${s}`, row, col) };
    case 'B.next':
      return { kind: 'update', parameter: at(`B${s}`, row, col), gradient: at(`dB${s}`, row, col) };
  }
}

/** The cells that stand in a derivation's formula, in the order in which it names them, each once. */
export function operandsOf(derivation: Derivation): Cell[] {
  switch (derivation.kind) {
    case 'given':
    case 'carried':
      return [];
    case 'weighted-input':
      return [...derivation.products.flatMap((p) => p.factors), ...(derivation.bias ? [derivation.bias] : [])];
    case 'activation':
      return [derivation.z];
    case 'miss':
      return [derivation.output, derivation.target];
    case 'cost-share':
      return [...derivation.misses];
    case 'cost':
      return [...derivation.shares];
    case 'gate':
      return traitsOf(derivation.activation).slopeFrom === 'a' ? [derivation.a] : [derivation.z];
    case 'output-error':
      return [derivation.miss, derivation.gate];
    case 'hidden-error':
      return [...derivation.products.flatMap((p) => p.factors), derivation.gate];
    case 'weight-gradient':
      return derivation.products.flatMap((p) => p.factors);
    case 'bias-gradient':
      return [...derivation.errors];
    case 'update':
      return [derivation.parameter, derivation.gradient];
  }
}

/** True for the public name of a matrix or of a cell, `dWo` or `dWo[1,2]`, that the network has for a batch of m samples. */
export function isNamed(network: Network, m: number, name: string): boolean {
  const cell = parseCellId(name);
  return (cell ? derivationOf(network, m, 0, cell) : matrixSpec(network, m, name)) !== undefined;
}
