import { activationName } from '../../engine/catalog/index.ts';
import { fill, joined } from '../../i18n/fill.ts';
import { assertNever } from '../../lib/assertNever.ts';
import type { Shown } from '../../store/index.ts';
import { usePart, useWords } from '../../ui/words.ts';

export type TrainingState = 'stuck' | 'diverging' | 'oscillating' | 'dead' | 'settled';

/** A state of the training in words. */
export function TrainingStateText({ state, shown }: { readonly state: TrainingState; readonly shown: Shown }) {
  const { page } = useWords();
  const words = usePart('notices');
  switch (state) {
    case 'stuck':
      return words.trendStuck;
    case 'diverging':
      return words.trendDiverging;
    case 'oscillating':
      return words.trendOscillating;
    case 'settled':
      return words.trendSettled;
    case 'dead': {
      const names = shown.diagnosis.deadNeurons.map(
        ({ layer, neuron }) => `${activationName(shown.lab.network, layer + 1)}[${neuron}]`,
      );
      return fill(words.trendDead, { neurons: joined(names, page.listSeparator) });
    }
    default:
      return assertNever(state);
  }
}
