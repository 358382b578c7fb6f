import type { Network, Step } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { layerForm } from './layerWords.ts';
import type { Settings } from './settings.ts';
import type { EquationWords } from './words.ts';

/** Where the article that the lab grows from is loose at this step, and what the lab does: one sentence or two each. */
export function articleNotes(
  step: Step,
  network: Network,
  { m, ...settings }: Settings & { readonly m: number },
  { notes }: EquationWords,
): string[] {
  const found: string[] = [];
  const isOutput = layerForm(network, step.layer) === 'output';
  const hasKink = network.activations[step.layer] === 'relu';
  const isTwoByTwo = network.layers[step.layer] === 2 && network.layers[step.layer + 1] === 2;
  switch (step.kind) {
    case 'Z':
      if (step.layer === 0 && !isOutput) {
        found.push(fill(notes.shape, { name: step.name, m }));
        if (network.bias) found.push(notes.bias);
      }
      if (isOutput && isTwoByTwo) found.push(notes.numbering);
      break;
    case 'C':
      found.push(settings.reduction === 'mean' ? notes.averaged : notes.summed);
      break;
    case 'E':
      if (!isOutput) found.push(notes.transpose);
      if (hasKink)
        found.push(
          fill(notes.atZero, { slope: settings.reluDerivativeAtZero === 0.5 ? '½' : settings.reluDerivativeAtZero }),
        );
      break;
    case 'dW':
      found.push(notes.gradient);
      break;
    case 'W':
      if (isOutput && isTwoByTwo) found.push(notes.numbering);
      break;
    case 'A':
    case 'dB':
    case 'B':
      break;
  }
  return found;
}
