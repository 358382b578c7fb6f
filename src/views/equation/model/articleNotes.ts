import { depthOf, suffixOf, traitsOf, type Network, type Step } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { cellLabel } from '../../cell/cellLabel.ts';
import { slopeText } from '../../cell/slopeText.ts';
import { formulaText } from './formula.ts';
import { layerForm } from './layerWords.ts';
import type { Settings } from './settings.ts';
import { stepFormula } from './stepFormula.ts';
import type { EquationWords } from './words.ts';

/** Where the article that the lab grows from is loose at this step, and what the lab does: one sentence or two each. */
export function articleNotes(
  step: Step,
  network: Network,
  { m, ...settings }: Settings & { readonly m: number },
  { notes }: EquationWords,
): string[] {
  const found: string[] = [];
  const { notation } = settings;
  const isOutput = layerForm(network, step.layer) === 'output';
  const hasConvention = traitsOf(network.activations[step.layer]!).below === 0;
  const isTwoByTwo = network.layers[step.layer] === 2 && network.layers[step.layer + 1] === 2;
  /** The right-hand side of the step's formula. */
  const exact = () =>
    formulaText(stepFormula(step, network, settings))
      .split(' = ')
      .at(-1)!;
  /** The article has names for two layers. */
  const articleName = (of: (suffix: string) => string) => {
    if (notation.names === 'derivatives' && depthOf(network) <= 2) {
      found.push(fill(notes.renamed, { name: of(suffixOf(network, step.layer)) }));
    }
  };
  switch (step.kind) {
    case 'Z':
      if (step.layer === 0) {
        if (notation.samples === 'columns') found.push(notes.columns);
        if (!isOutput && m > 1) found.push(fill(notes.shape[notation.samples], { m }));
        if (network.bias) found.push(notes.bias);
      }
      if (isOutput && isTwoByTwo) found.push(numbering(notes, step, network, settings));
      break;
    case 'C':
      found.push(settings.reduction === 'mean' ? notes.averaged : notes.summed);
      break;
    case 'E':
      articleName((s) => `E${s}`);
      if (!isOutput) found.push(transposed(notes, network, step.layer, exact()));
      if (hasConvention) found.push(fill(notes.atZero, { slope: slopeText(settings.reluDerivativeAtZero) }));
      break;
    case 'dW':
      articleName((s) => `C′(W${s})`);
      found.push(fill(notes.gradient, { exact: exact() }));
      break;
    case 'dB':
      found.push(notes.biasGradient);
      break;
    case 'W':
      if (isOutput && isTwoByTwo) found.push(numbering(notes, step, network, settings));
      break;
    case 'A':
    case 'B':
      break;
  }
  return found;
}

/** Other matrices than square ones do not fit each other then; a single weight is its own transpose. */
function transposed(notes: EquationWords['notes'], { layers }: Network, layer: number, exact: string): string {
  const note = fill(notes.transpose, { exact });
  const [here, next] = [layers[layer + 1], layers[layer + 2]];
  return here === next && here !== 1 ? `${note} ${notes.betrayed}` : note;
}

/** The article's Wo₁ to Wo₄: H1→O1, H2→O1, H1→O2, H2→O2. */
function numbering(notes: EquationWords['notes'], { layer }: Step, network: Network, { notation }: Settings): string {
  const at = (from: number, to: number) => cellLabel(`W${suffixOf(network, layer)}[${from},${to}]`, notation);
  return fill(notes.numbering, { first: at(1, 1), second: at(2, 1), third: at(1, 2), fourth: at(2, 2) });
}
