import {
  activationName,
  depthOf,
  slopeSymbol,
  suffixOf,
  traitsOf,
  type Network,
  type Step,
} from '../../../engine/catalog/index.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import type { DecimalMark } from '../../../lib/numbers/index.ts';
import { WRITTEN_ACTIVATIONS } from './activations/index.ts';
import { apply, fraction, group, number, power, row, transpose, variable, type Formula } from './formula.ts';
import { derivative, matrixSymbol, roleOfMatrix } from './matrixSymbol.ts';
import type { Settings } from './settings.ts';

/**
 * The step's formula in symbols, with the network's own names: Zh = X·Wh + Bh, Eo = (O − Y) ⊙ R′(Zo), …
 * Without biases B is left out; with the mean the factor 1/m stands in C and Eo. With samples in columns every matrix
 * is transposed, and so products are the other way round: Zh = Wh·X + Bh, Eh = (Woᵀ·Eo) ⊙ R′(Zh), dWo = Eo·Hᵀ.
 */
export function stepFormula(step: Step, network: Network, { reduction, notation }: Settings): Formula {
  const { kind, layer } = step;
  const s = suffixOf(network, layer);
  const { names } = notation;
  const inColumns = notation.samples === 'columns';
  const symbol = (name: string) => matrixSymbol(network, name, names);
  const times = (left: Formula, right: Formula) => (inColumns ? [right, '·', left] : [left, '·', right]);
  // δo is a name, ∂C/∂Zo what it stands for.
  const error = names === 'derivatives' ? [symbol(`E${s}`), '=', derivative(symbol(`Z${s}`))] : [symbol(`E${s}`)];
  const input = symbol(activationName(network, layer));
  const activation = network.activations[layer]!;
  const mean = reduction === 'mean' ? [fraction(number('1'), variable('m'))] : [];
  switch (kind) {
    case 'Z': {
      const bias = network.bias ? ['+', symbol(`B${s}`)] : [];
      return row(symbol(`Z${s}`), '=', ...times(input, symbol(`W${s}`)), ...bias);
    }
    case 'A':
      return row(symbol(step.name), '=', apply(traitsOf(activation).symbol, symbol(`Z${s}`)));
    case 'C': {
      const squares = power(group(row(symbol('O'), '−', symbol('Y'))), number('2'));
      const two = number('2');
      const half = fraction(number('1'), reduction === 'mean' ? row(two, variable('m')) : two);
      return row(variable('C'), '=', half, { kind: 'total', of: squares });
    }
    case 'E': {
      const slope = apply(slopeSymbol(activation), symbol(`Z${s}`));
      const isOutput = layer === depthOf(network) - 1;
      if (isOutput) {
        return row(...error, '=', ...mean, group(row(symbol('O'), '−', symbol('Y'))), '⊙', slope);
      }
      const next = suffixOf(network, layer + 1);
      const back = group(row(...times(symbol(`E${next}`), transpose(symbol(`W${next}`)))));
      return row(...error, '=', back, '⊙', slope);
    }
    case 'dW':
      return row(symbol(`dW${s}`), '=', ...times(transpose(input), symbol(`E${s}`)));
    case 'dB': {
      const [i, j] = [variable('i'), variable('j')];
      const at = (of: Formula, indices: readonly Formula[]): Formula => ({ kind: 'element', of, indices });
      const own = inColumns ? [i, number('1')] : [number('1'), j];
      const gradient =
        names === 'derivatives'
          ? derivative(at(symbol(`B${s}`), own), roleOfMatrix(network, `dB${s}`))
          : at(symbol(`dB${s}`), own);
      return row(gradient, '=', {
        kind: 'total',
        index: { name: inColumns ? 'j' : 'i', to: 'm' },
        of: at(symbol(`E${s}`), [i, j]),
      });
    }
    case 'W':
    case 'B': {
      const parameter = symbol(step.name);
      return row(parameter, '←', parameter, '−', variable('η'), symbol(`d${step.name}`));
    }
    default:
      return assertNever(kind);
  }
}

/**
 * What the function in the step's formula is: of R in an activation step (undefined where its symbol says it), of R′ in
 * an error step, else undefined. R′(z) = 1 for z > 0, else 0; or from the activation that the forward pass has kept,
 * σ′ = O ⊙ (1 − O).
 */
export function stepDefinition(
  step: Step,
  network: Network,
  { reluDerivativeAtZero: atZero, notation }: Settings,
  mark: DecimalMark,
): Formula | undefined {
  const activation = network.activations[step.layer]!;
  const { definition, slope } = WRITTEN_ACTIVATIONS[activation];
  const z = variable('z');
  if (step.kind === 'A') return definition && row(apply(traitsOf(activation).symbol, z), '=', ...definition(mark));
  if (step.kind !== 'E') return undefined;
  const name = slopeSymbol(activation);
  if (slope.from === 'z') return row(apply(name, z), '=', ...slope.definition({ atZero, mark }));
  const output = matrixSymbol(network, activationName(network, step.layer + 1), notation.names);
  return row(variable(name), '=', ...slope.definition(output));
}
