import { useCallback, useRef } from 'react';
import { termsOf, type Grain } from '../../engine/catalog/index.ts';
import { usePulses } from '../../gestures/usePulses.ts';
import {
  beneathLabels,
  gatheringPlan,
  pulsePlan,
  pulseTracks,
  type NetworkScene,
  type PulsePlan,
  type PulsesOf,
} from '../../scene/index.ts';
import {
  cellInMaking,
  currentStep,
  isNewest,
  selectGrain,
  type Shown,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { gatheringOf } from '../cell/useGathering.ts';
import styles from './NetworkView.module.css';

export interface PulsesProps {
  readonly scene: NetworkScene;
  readonly shown: Shown;
  readonly sample: number;
}

/** What flows in the current step: what is left out while motion is not wanted. */
export function Pulses({ scene, shown, sample }: PulsesProps) {
  const grain = useLab(selectGrain);
  const { playhead, state } = useLabStore();
  const tracks = useCallback(
    () => pulseTracks(beneathLabels(planOf(scene, shown, sample, grain), scene)),
    [scene, shown, sample, grain],
  );
  const host = useRef<HTMLDivElement>(null);
  const isCurrent = useCallback(() => isNewest(state.getState(), shown), [state, shown]);
  usePulses(host, tracks, playhead, isCurrent);
  return <div ref={host} className={styles.pulses} aria-hidden="true" />;
}

/** All of the step at once; of one cell its terms one after the other, where they can be seen so. */
function planOf(scene: NetworkScene, shown: Shown, sample: number, grain: Grain): PulsePlan {
  const step = currentStep(shown);
  const only = pulsesOf(shown, grain);
  const gathering = grain === 'cell' && only ? gatheringOf(shown) : undefined;
  return gathering && only
    ? gatheringPlan(scene, step, shown.trace, { ...only, sample }, gathering)
    : pulsePlan(scene, step, shown.trace, sample, only);
}

/** Where one moves cell by cell or term by term: what is being made. */
function pulsesOf(shown: Shown, grain: Grain): PulsesOf | undefined {
  const cell = cellInMaking(shown);
  if (!cell) return undefined;
  const { row, col } = cell;
  if (grain !== 'term') return { row, col };
  const { network, data } = shown.lab;
  const term = shown.place.part?.terms ?? termsOf(network, data.X.length, cell).length;
  return term === 0 ? { row, col } : { row, col, term };
}
