import { useDeferredValue } from 'react';
import {
  activeCell,
  selectSample,
  selectStale,
  selectTraining,
  useLab,
  useLabStore,
  type LabState,
  type Shown,
} from '../../store/index.ts';
import { equation } from '../../i18n/en/equation.ts';
import { EQUATION_STYLE } from '../cell/numberStyles.ts';
import { EquationPanel } from './EquationPanel.tsx';

const selectTrail = (state: LabState) => state.trail;

/** The equation panel, following the store. */
export function EquationView({ shown: newest }: { readonly shown: Shown }) {
  // The step is drawn first and explained right after it; never with another pass's numbers.
  const deferred = useDeferredValue(newest);
  const shown = deferred.trace === newest.trace ? deferred : newest;
  const store = useLabStore();
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  // Training makes new numbers faster than anybody follows one: the explanation waits for its end.
  const training = useLab(selectTraining);
  const cell = useLab(activeCell);
  const trail = useLab(selectTrail);
  return (
    <EquationPanel
      shown={shown}
      sample={sample}
      cell={cell}
      stale={stale || training}
      numberStyle={EQUATION_STYLE}
      words={equation}
      onPickCell={store.pinCell}
      onFollow={store.followOperand}
      trail={trail}
      onBack={store.backToCell}
    />
  );
}
