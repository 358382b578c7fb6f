import { memo } from 'react';
import type { Grain } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { DecimalMark } from '../../lib/numbers/index.ts';
import { cellInMaking, currentStep, type Shown } from '../../store/index.ts';
import { FormulaMath } from './FormulaMath.tsx';
import { GrainSelector } from './GrainSelector.tsx';
import type { Settings } from './model/settings.ts';
import { stepDefinition, stepFormula } from './model/stepFormula.ts';
import { stepSentences, stepTitle } from './model/stepWords.ts';
import type { EquationWords } from './model/words.ts';
import styles from './EquationPanel.module.css';

export interface StepHeadProps {
  /** The id of its heading. */
  readonly titleId: string;
  readonly shown: Shown;
  readonly settings: Settings;
  readonly words: EquationWords;
  readonly decimalMark: DecimalMark;
  readonly grain: Grain;
  readonly onGrain: (grain: Grain) => void;
}

/**
 * The current step in symbols and in words, the same whatever number of it is explained: going from number to number
 * renders none of it.
 */
export const StepHead = memo(function StepHead(props: StepHeadProps) {
  const { titleId, shown, settings, words, decimalMark, grain, onGrain } = props;
  const { network } = shown.lab;
  const step = currentStep(shown);
  const isInMaking = cellInMaking(shown) !== undefined;
  const definition = stepDefinition(step, network, settings, decimalMark);
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kicker}>
          {fill(words.stepOf, {
            n: shown.place.step + 1,
            count: shown.steps.length,
            phase: words.phases[step.phase],
          })}
        </p>
        <h2 id={titleId} className={styles.title}>
          {stepTitle(step, network, words)}
        </h2>
        <GrainSelector grain={grain} words={words} onSelect={onGrain} />
      </header>
      <div className={styles.formula}>
        <FormulaMath formula={stepFormula(step, network, settings)} />
        {definition && !isInMaking && <FormulaMath formula={definition} aside />}
      </div>
      {/* Who goes cell by cell has read it, and needs the room. */}
      {!isInMaking && <p>{stepSentences(step, network, settings, words).join(' ')}</p>}
    </>
  );
});
