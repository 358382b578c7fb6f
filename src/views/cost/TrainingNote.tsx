import { Suspense } from 'react';
import { activationName } from '../../engine/catalog/index.ts';
import { fill, joined } from '../../i18n/fill.ts';
import { type Shown } from '../../store/index.ts';
import { usePart, useWords } from '../../ui/words.ts';
import styles from './CostView.module.css';

/** What can be said about how training goes, and what to do about it; nothing while all is well. */
export function TrainingNote({ shown }: { readonly shown: Shown }) {
  const state = stateOf(shown);
  return (
    <p className={styles.note} role="status">
      <Suspense>{state && <StateText state={state} shown={shown} />}</Suspense>
    </p>
  );
}

type State = 'stuck' | 'diverging' | 'oscillating' | 'dead' | 'settled';

function stateOf({ diagnosis }: Shown): State | undefined {
  const { stuck, trend, deadNeurons } = diagnosis;
  if (stuck) return 'stuck';
  if (trend === 'diverging' || trend === 'oscillating') return trend;
  if (deadNeurons.length > 0) return 'dead';
  return trend === 'settled' ? trend : undefined;
}

function StateText({ state, shown }: { readonly state: State; readonly shown: Shown }) {
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
  }
}
