import { memo, useCallback } from 'react';
import {
  selectGrain,
  currentProof,
  selectCell,
  selectSample,
  selectStale,
  selectTraining,
  useExplained,
  useLab,
  useLabStore,
  usePath,
  type LabState,
  type Shown,
} from '../../store/index.ts';
// Not by way of the index: what only this panel needs is not to be among what a first visit waits for.
import { provingOf } from '../../store/proof.ts';
import { useSheetPlace } from '../../gestures/sheet/useSheetPlace.ts';
import { usePart } from '../../ui/words.ts';
import { useGathering } from '../cell/useGathering.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { useNotation } from '../cell/notation.ts';
import { EquationPanel } from './EquationPanel.tsx';

const selectTrail = (state: LabState) => state.trail;
const selectProof = (state: LabState) => state.proof;

const NO_TRAIL: readonly string[] = [];

export interface EquationViewProps {
  readonly shown: Shown;
  /** True where a pinned explanation may come over the page as a sheet. */
  readonly sheet?: boolean;
  /** Goes to the field of η, where there is one. */
  readonly onRate?: (() => void) | undefined;
}

/** The equation panel, following the store. */
export const EquationView = memo(function EquationView({ shown, sheet = false, onRate }: EquationViewProps) {
  const words = usePart('equation');
  const sheetPlace = useSheetPlace();
  const store = useLabStore();
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  // Training makes new numbers faster than anybody follows one: the explanation waits for its end.
  const training = useLab(selectTraining);
  const cell = useExplained(shown);
  const trail = useLab(selectTrail);
  const pinned = useLab(selectCell);
  const grain = useLab(selectGrain);
  const path = usePath(shown);
  const proof = currentProof({ proof: useLab(selectProof), shown, stale, training });
  const proving = provingOf(store);
  const check = useCallback((id?: string) => void proving.check(id), [proving]);
  const { equation: numberStyle } = useNumberStyles();
  const notation = useNotation();
  return (
    <EquationPanel
      shown={shown}
      sample={sample}
      cell={cell}
      stale={stale || training}
      numberStyle={numberStyle}
      notation={notation}
      words={words}
      onPickCell={store.pinCell}
      onFollow={store.followOperand}
      onRate={onRate}
      trail={pinned === cell ? trail : NO_TRAIL}
      onBack={store.backToCell}
      pinned={pinned !== undefined && pinned === cell}
      onUnpin={store.unpinCell}
      sheetPlace={sheet ? sheetPlace : undefined}
      grain={grain}
      onGrain={store.setGrain}
      path={path}
      onChoosePath={store.choosePath}
      onSelectSample={store.selectSample}
      proof={proof}
      onCheck={check}
      onStopCheck={proving.stopCheck}
      onOpenCell={store.openCell}
      gathering={useGathering(shown)}
    />
  );
});
