import { checkParameters, checkProblem } from './checkProblem.ts';
import { matrixSpecs } from './catalog/index.ts';
import { passInto } from './pass.ts';
import type { Parameters, Problem } from './types.ts';
import { costAt, createWorkspace, setParameters, type Workspace } from './workspace.ts';

export interface GradientCheckOptions {
  /** The first nudge, relative to a parameter above 1 in magnitude. */
  readonly nudge?: number;
  /** How often a nudge that crosses a kink is made ten times smaller. */
  readonly retries?: number;
}

/** One parameter's gradient from the backward pass beside the one from the cost alone. */
export interface GradientCheck {
  /** Public cell name of the gradient: `dWo[1,2]`. */
  readonly cell: string;
  readonly analytic: number;
  /** (C(p + h) − C(p − h)) / 2h; undefined at a kink. */
  readonly numeric: number | undefined;
  /** Half the distance between the two costs compared: h. */
  readonly nudge: number;
  /**
   * True when even the smallest nudge moves some neuron across the kink of its ReLU: the cost has no derivative to
   * compare with there, or none that can be seen.
   */
  readonly atKink: boolean;
}

/**
 * The gradient of every trained parameter by central finite differences, beside the backward pass's. A nudge that
 * opens or closes a gate would compare two different functions, so it is made smaller until it does not.
 * @throws Error that names the place when a shape is wrong
 */
export function checkGradients(
  problem: Problem,
  parameters: Parameters,
  { nudge = 1e-5, retries = 3 }: GradientCheckOptions = {},
): GradientCheck[] {
  checkProblem(problem);
  checkParameters('parameters', problem.network, parameters);
  const { network, m } = problem;
  const workspace = createWorkspace(problem);
  setParameters(workspace.current, parameters);
  passInto(workspace);
  const { W, b } = workspace.current;
  const gates = gatesOf(workspace);
  const dW = workspace.dW.map((gradients) => gradients.slice());
  const dB = workspace.dB.map((gradients) => gradients.slice());

  /** The cost with one parameter at a value, or undefined when that opens or closes a gate. */
  const costWith = (values: Float64Array, i: number, value: number): number | undefined => {
    const before = values[i]!;
    values[i] = value;
    passInto(workspace);
    values[i] = before;
    const same = gatesOf(workspace).every((gate, at) => gate === gates[at]);
    return same ? costAt(workspace, 0) : undefined;
  };

  const checks: GradientCheck[] = [];
  const check = (cell: string, values: Float64Array, i: number, analytic: number): void => {
    const value = values[i]!;
    let h = nudge * Math.max(1, Math.abs(value));
    let numeric: number | undefined;
    for (let attempt = 0; ; attempt++, h /= 10) {
      const above = costWith(values, i, value + h);
      const below = costWith(values, i, value - h);
      // What was really added and taken away, after rounding.
      if (above !== undefined && below !== undefined) numeric = (above - below) / (value + h - (value - h));
      if (numeric !== undefined || attempt === retries) break;
    }
    checks.push({ cell, analytic, numeric, nudge: h, atKink: numeric === undefined });
  };
  for (const { name, kind, layer, rows, cols } of matrixSpecs(network, m)) {
    if (kind !== 'dW' && kind !== 'dB') continue;
    const values = (kind === 'dW' ? W : b)[layer]!;
    const gradients = (kind === 'dW' ? dW : dB)[layer]!;
    for (let i = 0; i < rows * cols; i++) {
      check(`${name}[${Math.floor(i / cols) + 1},${(i % cols) + 1}]`, values, i, gradients[i]!);
    }
  }
  return checks;
}

/** On which side of its kink every neuron with a ReLU or leaky ReLU stands, for every sample: −1, 0 or 1. */
function gatesOf({ network, Z }: Workspace): number[] {
  return Z.flatMap((weightedInputs, l) => {
    const activation = network.activations[l]!;
    const kinked = activation === 'relu' || activation === 'leaky-relu';
    return kinked ? Array.from(weightedInputs, Math.sign) : [];
  });
}
