import { activationName, depthOf, suffixOf, type Network } from './names.ts';

/** What a matrix of the pass is, apart from its layer. */
export type MatrixKind =
  | 'X' // inputs
  | 'W' // weights
  | 'B' // biases
  | 'Z' // weighted inputs
  | 'A' // activations of a layer after the input (H, O)
  | 'Y' // targets
  | 'O-Y' // the miss
  | 'C' // the cost
  | 'C-share' // each sample's share of the cost
  | "R'" // derivative of the activation, the gate
  | 'E' // layer errors ∂C/∂Z
  | 'dW' // ∂C/∂W
  | 'dB' // ∂C/∂B
  | 'W.next' // weights after the update
  | 'B.next'; // biases after the update

/** One matrix of the pass: its name on screen, what it is, where it stands and its shape. */
export interface MatrixSpec {
  readonly name: string;
  readonly kind: MatrixKind;
  /** Weight layer from 0; −1 for X, the output layer for Y, O−Y and C. */
  readonly layer: number;
  readonly rows: number;
  readonly cols: number;
}

/**
 * Every matrix of one iteration for a batch of m samples, in the order in which a pass makes them.
 * Names as on screen: `Wh`, `Zh1`, `R'(Zo)`, `Wo.next`. `C` is 1 × 1; `C-share` (cells `C[3]`) is m × 1.
 */
export function matrixSpecs(network: Network, m: number): MatrixSpec[] {
  const depth = depthOf(network);
  const specs: MatrixSpec[] = [];
  const add = (name: string, kind: MatrixKind, layer: number, rows: number, cols: number) =>
    specs.push({ name, kind, layer, rows, cols });
  const width = (layer: number) => network.layers[layer]!;
  const layers = Array.from({ length: depth }, (_, l) => l);
  const output = depth - 1;

  add('X', 'X', -1, m, width(0));
  for (const l of layers) {
    const s = suffixOf(network, l);
    add(`W${s}`, 'W', l, width(l), width(l + 1));
    if (network.bias) add(`B${s}`, 'B', l, 1, width(l + 1));
    add(`Z${s}`, 'Z', l, m, width(l + 1));
    add(activationName(network, l + 1), 'A', l, m, width(l + 1));
  }
  add('Y', 'Y', output, m, width(depth));
  add('O-Y', 'O-Y', output, m, width(depth));
  add('C-share', 'C-share', output, m, 1);
  add('C', 'C', output, 1, 1);
  for (const l of layers.toReversed()) {
    const s = suffixOf(network, l);
    add(`R'(Z${s})`, "R'", l, m, width(l + 1));
    add(`E${s}`, 'E', l, m, width(l + 1));
  }
  for (const l of layers.toReversed()) {
    const s = suffixOf(network, l);
    add(`dW${s}`, 'dW', l, width(l), width(l + 1));
    if (trainsBias(network)) add(`dB${s}`, 'dB', l, 1, width(l + 1));
  }
  for (const l of layers.toReversed()) {
    const s = suffixOf(network, l);
    add(`W${s}.next`, 'W.next', l, width(l), width(l + 1));
    if (trainsBias(network)) add(`B${s}.next`, 'B.next', l, 1, width(l + 1));
  }
  return specs;
}

/** What one matrix of an iteration is, for a batch of m samples; undefined for a name that none has. */
export function matrixSpec(network: Network, m: number, name: string): MatrixSpec | undefined {
  return matrixSpecs(network, m).find((spec) => spec.name === name);
}

/** True when the network has biases and an update changes them. */
export function trainsBias(network: Network): boolean {
  return network.bias && network.trainBias;
}

/** True for matrices with a row per sample. */
export function hasRowPerSample(kind: MatrixKind): boolean {
  switch (kind) {
    case 'X':
    case 'Z':
    case 'A':
    case 'Y':
    case 'O-Y':
    case 'C-share':
    case "R'":
    case 'E':
      return true;
    case 'W':
    case 'B':
    case 'C':
    case 'dW':
    case 'dB':
    case 'W.next':
    case 'B.next':
      return false;
  }
}
