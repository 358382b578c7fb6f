import { memo, type CSSProperties } from 'react';
import type { Phase } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import { type Shown, useLabStore } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { renamed, renamedShort } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import styles from './Transport.module.css';

/** Up to so many steps, each has room for its name; among more, where there is none, only the current one has it, on a flag. */
const FEW_STEPS = 20;

export interface TimelineProps {
  readonly shown: Shown;
  /** How many steps are drawn as done. */
  readonly done: number;
  /** True where no step has room for its name. */
  readonly unnamed?: boolean;
}

/** The steps of the iteration as a strip to click and to drag along. */
export const Timeline = memo(function Timeline({ shown, done, unnamed = false }: TimelineProps) {
  const { page } = useWords();
  const store = useLabStore();
  const { steps, place } = shown;
  const current = steps[place.step]!;
  const isCrowded = unnamed || steps.length > FEW_STEPS;
  const { names } = useNotation();
  return (
    <div
      className={styles.timeline}
      dir="ltr"
      style={{ '--steps': steps.length, '--least': unnamed ? '100cqi' : '1.7rem' } as CSSProperties}
      data-crowded={isCrowded || undefined}
    >
      <div className={styles.strip}>
        <div className={styles.chips} aria-hidden="true">
          {steps.map((step, index) => (
            <Chip
              key={step.name + step.phase}
              name={renamedShort(step.name, names)}
              phase={step.phase}
              done={index < done}
              current={index === place.step}
            />
          ))}
          {isCrowded && (
            <span className={styles.flag} style={{ '--at': place.step } as CSSProperties}>
              {renamed(current.name, names)}
            </span>
          )}
        </div>
        <input
          type="range"
          className={styles.range}
          aria-label={page.timeline}
          aria-valuetext={fill(page.timelineValue, {
            n: place.step + 1,
            count: steps.length,
            name: renamed(current.name, names),
          })}
          min={0}
          max={steps.length - 1}
          step={1}
          value={place.step}
          onChange={(event) => store.goToStep(event.currentTarget.valueAsNumber)}
        />
      </div>
    </div>
  );
});

interface ChipProps {
  readonly name: string;
  readonly phase: Phase;
  readonly done: boolean;
  readonly current: boolean;
}

const Chip = memo(function Chip({ name, phase, done, current }: ChipProps) {
  return (
    <span className={styles.chip} data-phase={phase} data-done={done || undefined} data-current={current || undefined}>
      {/* Where a reader has letters so wide that a name does not fit, it takes two lines. */}
      <span>
        {name[0]}
        <wbr />
        {name.slice(1)}
      </span>
    </span>
  );
});
