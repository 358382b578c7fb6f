import { activationName } from '../../engine/catalog/index.ts';
import type { NeuronRef } from '../../engine/types.ts';
import { fill, joined } from '../../i18n/fill.ts';
import { assertNever } from '../../lib/assertNever.ts';
import type { Shown } from '../../store/index.ts';
import { usePart, useWords } from '../../ui/words.ts';

export type TrainingState = 'stuck' | 'diverging' | 'oscillating' | 'dead' | 'saturated' | 'settled';

/** A state of the training in words. */
export function TrainingStateText({ state, shown }: { readonly state: TrainingState; readonly shown: Shown }) {
  const { page } = useWords();
  const words = usePart('notices');
  const { diagnosis, lab, trace } = shown;
  const named = (neurons: readonly NeuronRef[]) =>
    joined(
      neurons.map(({ layer, neuron }) => `${activationName(lab.network, layer + 1)}[${neuron}]`),
      page.listSeparator,
    );
  switch (state) {
    case 'stuck':
      // Where no update has been made yet, none was too large.
      return trace.iteration === 0 ? words.trendStuckAtStart : words.trendStuck;
    case 'diverging':
      return words.trendDiverging;
    case 'oscillating':
      return words.trendOscillating;
    case 'settled':
      return words.trendSettled;
    case 'dead':
      return fill(words.trendDead, { neurons: named(diagnosis.deadNeurons) });
    case 'saturated':
      return fill(words.trendSaturated, { neurons: named(diagnosis.saturatedNeurons) });
    default:
      return assertNever(state);
  }
}
