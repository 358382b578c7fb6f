import { lazy, Suspense } from 'react';
import type { Shown } from '../../store/index.ts';
import type { TrainingState } from './TrainingStateText.tsx';
import styles from './CostView.module.css';

const TrainingStateText = lazy(async () => ({
  default: (await import('./TrainingStateText.tsx')).TrainingStateText,
}));

/** What can be said about how training goes, and what to do about it; nothing while all is well. */
export function TrainingNote({ shown }: { readonly shown: Shown }) {
  const state = stateOf(shown);
  return (
    <p className={styles.note} role="status">
      <Suspense>{state && <TrainingStateText state={state} shown={shown} />}</Suspense>
    </p>
  );
}

function stateOf({ diagnosis }: Shown): TrainingState | undefined {
  const { stuck, trend, deadNeurons } = diagnosis;
  if (stuck) return 'stuck';
  if (trend === 'diverging' || trend === 'oscillating') return trend;
  if (deadNeurons.length > 0) return 'dead';
  return trend === 'settled' ? trend : undefined;
}
