import { trainsBias } from './matrices.ts';
import { activationName, depthOf, suffixOf, type Network } from './names.ts';

export type Phase = 'forward' | 'backward' | 'update';
export type StepKind = 'Z' | 'A' | 'C' | 'E' | 'dW' | 'dB' | 'W' | 'B';

/** One step of an iteration: the matrix it makes, by its name in links and on screen. */
export interface Step {
  /** `Zh1`, `O`, `C`, `Eo`, `dWh`, and for an update the parameter's own name, `Wo`. */
  readonly name: string;
  readonly kind: StepKind;
  readonly phase: Phase;
  /** Weight layer from 0. */
  readonly layer: number;
  /** The matrices whose numbers this step brings, the main one first: `['Eo', "R'(Zo)"]`. */
  readonly makes: readonly string[];
}

/**
 * The step program of one iteration, in the article's order:
 * Zh, H, Zo, O, C · Eo, Eh, dWo, dBo, dWh, dBh · Wo, Bo, Wh, Bh; the same for any depth.
 */
export function stepsOf(network: Network): Step[] {
  const depth = depthOf(network);
  const forward = Array.from({ length: depth }, (_, l) => l);
  const backward = forward.toReversed();
  const bias = trainsBias(network);
  const steps: Step[] = [];

  for (const l of forward) {
    const z = `Z${suffixOf(network, l)}`;
    const a = activationName(network, l + 1);
    steps.push({ name: z, kind: 'Z', phase: 'forward', layer: l, makes: [z] });
    steps.push({ name: a, kind: 'A', phase: 'forward', layer: l, makes: [a] });
  }
  steps.push({ name: 'C', kind: 'C', phase: 'forward', layer: depth - 1, makes: ['C', 'C-share', 'O-Y'] });
  for (const l of backward) {
    const s = suffixOf(network, l);
    steps.push({ name: `E${s}`, kind: 'E', phase: 'backward', layer: l, makes: [`E${s}`, `R'(Z${s})`] });
  }
  for (const l of backward) {
    const s = suffixOf(network, l);
    steps.push({ name: `dW${s}`, kind: 'dW', phase: 'backward', layer: l, makes: [`dW${s}`] });
    if (bias) steps.push({ name: `dB${s}`, kind: 'dB', phase: 'backward', layer: l, makes: [`dB${s}`] });
  }
  for (const l of backward) {
    const s = suffixOf(network, l);
    steps.push({ name: `W${s}`, kind: 'W', phase: 'update', layer: l, makes: [`W${s}.next`] });
    if (bias) steps.push({ name: `B${s}`, kind: 'B', phase: 'update', layer: l, makes: [`B${s}.next`] });
  }
  return steps;
}
