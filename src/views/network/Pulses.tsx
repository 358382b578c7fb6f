import { useCallback, useRef } from 'react';
import { termsOf, type Grain } from '../../engine/catalog/index.ts';
import { usePulses } from '../../gestures/usePulses.ts';
import {
  gatheringPlan,
  labelBoxes,
  pulsePlan,
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
import styles from './Pulses.module.css';

export interface PulsesProps {
  readonly scene: NetworkScene;
  readonly shown: Shown;
  readonly sample: number;
  /** True where no motion is wanted: what a closed gate has stopped stands there at once. */
  readonly still: boolean;
}

const ARRIVED = { t: 1, subscribe: () => () => {} };

/** What flows in the current step. */
export function Pulses({ scene, shown, sample, still }: PulsesProps) {
  const grain = useLab(selectGrain);
  const { playhead, state } = useLabStore();
  const motion = useCallback(() => {
    const { movers } = planOf(scene, shown, sample, grain);
    const circlesAt = (t: number) => movers.flatMap((mover) => mover(t) ?? []);
    return { width: scene.width, height: scene.height, circlesAt, texts: labelBoxes(scene) };
  }, [scene, shown, sample, grain]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isCurrent = useCallback(() => isNewest(state.getState(), shown), [state, shown]);
  usePulses(canvas, { motion, progress: still ? ARRIVED : playhead, isCurrent });
  return (
    <canvas
      ref={canvas}
      className={styles.pulses}
      style={{ width: scene.width, height: scene.height }}
      aria-hidden="true"
    >
      {/* Never seen: they lend their looks to what is drawn. */}
      <i data-kind="carry" data-sign="-1" />
      <i data-kind="carry" data-sign="0" />
      <i data-kind="carry" data-sign="1" />
      <i data-kind="gate" />
      <i data-kind="ripple" />
      <i data-kind="stop" />
    </canvas>
  );
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
