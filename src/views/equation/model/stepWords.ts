import { traitsOf, type Activation, type Network, type Step } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { layerForm } from './layerWords.ts';
import type { Settings } from './settings.ts';
import type { EquationWords } from './words.ts';

/** What the step is called: "Output layer error", "Activation of hidden layer 2". */
export function stepTitle({ kind, layer }: Step, network: Network, { titles }: EquationWords): string {
  return kind === 'C' ? titles.C : fill(titles[kind][layerForm(network, layer)], { n: layer + 1 });
}

/** What the step does, in a few sentences. */
export function stepSentences(step: Step, network: Network, settings: Settings, words: EquationWords): string[] {
  const activation = network.activations[step.layer]!;
  const isOutput = layerForm(network, step.layer) === 'output';
  switch (step.kind) {
    case 'Z':
      return [network.bias ? words.weightedInput : words.weightedInputNoBias];
    case 'A':
      return [words.activations[activation], ...(isOutput ? [words.predictions] : [])];
    case 'C':
      return [words.cost[settings.reduction]];
    case 'E':
      return isOutput
        ? [
            words.outputError,
            words.outputErrorThrough[activation],
            ...atZero(activation, settings, words),
            ...(settings.reduction === 'mean' ? [words.outputErrorMean] : []),
          ]
        : [words.hiddenError, words.hiddenErrorThrough[activation], ...atZero(activation, settings, words)];
    case 'dW':
      return [words.weightGradient];
    case 'dB':
      return [words.biasGradient];
    case 'W':
      return [words.weightUpdate];
    case 'B':
      return [words.biasUpdate];
    default:
      return assertNever(step.kind);
  }
}

/** What a gate that is neither open nor closed lets through, where the lab's convention is that it lets something. */
function atZero(activation: Activation, { reluDerivativeAtZero }: Settings, words: EquationWords): string[] {
  return traitsOf(activation).below === 0 && reluDerivativeAtZero !== 0 ? [words.zeroPasses[reluDerivativeAtZero]] : [];
}
