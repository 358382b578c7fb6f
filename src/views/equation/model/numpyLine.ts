import { activationName, depthOf, suffixOf, type Network, type Step } from '../../../engine/catalog/index.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { WRITTEN_ACTIVATIONS } from './activations/index.ts';
import type { Settings } from './settings.ts';

/**
 * The step as one line of NumPy that can be run as it stands, after `import numpy as np` and with X, Y, the
 * parameters and `eta` given as two-dimensional arrays and a number. All steps of an iteration in their order are a
 * whole program; its names and shapes are those on screen, δo as `delta_o` and ∂C/∂Wo as `dWo`.
 */
export function numpyLine(
  step: Step,
  network: Network,
  { reduction, reluDerivativeAtZero, notation }: Settings,
): string {
  const { name, kind, layer } = step;
  const s = suffixOf(network, layer);
  const input = activationName(network, layer);
  const output = activationName(network, layer + 1);
  const inColumns = notation.samples === 'columns';
  const times = (left: string, right: string) => (inColumns ? `${right} @ ${left}` : `${left} @ ${right}`);
  const errorOf = (suffix: string) => (notation.names === 'derivatives' ? `delta_${suffix}` : `E${suffix}`);
  const mean = reduction === 'mean' ? ` / ${inColumns ? 'X.shape[1]' : 'len(X)'}` : '';
  const written = WRITTEN_ACTIVATIONS[network.activations[layer]!];
  switch (kind) {
    case 'Z':
      return `${name} = ${times(input, `W${s}`)}${network.bias ? ` + B${s}` : ''}`;
    case 'A':
      return `${name} = ${written.numpy(`Z${s}`)}`;
    case 'C':
      return `C = 0.5 * np.sum((O - Y) ** 2)${mean}`;
    case 'E': {
      const isOutput = layer === depthOf(network) - 1;
      const next = suffixOf(network, layer + 1);
      const arriving = isOutput ? `(O - Y)${mean}` : `(${times(errorOf(next), `W${next}.T`)})`;
      const { slope } = written;
      const factor = slope.from === 'a' ? slope.numpy(output) : slope.numpy(`Z${s}`, reluDerivativeAtZero);
      return `${errorOf(s)} = ${factor === undefined ? withoutParentheses(arriving) : `${arriving} * ${factor}`}`;
    }
    case 'dW':
      return `${name} = ${times(`${input}.T`, errorOf(s))}`;
    case 'dB':
      return `${name} = ${errorOf(s)}.sum(axis=${inColumns ? 1 : 0}, keepdims=True)`;
    case 'W':
    case 'B':
      return `${name} = ${name} - eta * d${name}`;
    default:
      return assertNever(kind);
  }
}

/** A whole right-hand side needs none: `(O - Y)` alone is `O - Y`. */
function withoutParentheses(expression: string): string {
  return expression.replace(/^\(([^()]*)\)$/, '$1');
}
