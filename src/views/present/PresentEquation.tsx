import { useEffect, useRef } from 'react';
import { useMoreBelow } from '../../gestures/useMoreBelow.ts';
import { currentStep, selectCell, useLab, useLabStore, type LabState, type Shown } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { CellExplanation } from '../equation/CellExplanation.tsx';
import { FormulaMath } from '../equation/FormulaMath.tsx';
import { blockedWords } from '../equation/model/blockedWords.ts';
import { cellMeaning } from '../equation/model/cellMeaning.ts';
import { stepDefinition, stepFormula } from '../equation/model/stepFormula.ts';
import { stepSentences } from '../equation/model/stepWords.ts';
import { AskedLine } from './AskedLine.tsx';
import { useDiscussion } from './useDiscussion.ts';
import styles from './PresentEquation.module.css';

/** What a number goes on to be used in is a question for the whole page. */
const NONE: readonly string[] = [];
const selectTrail = (state: LabState) => state.trail;

/** The current step for a class: its formula, what it does, and one of its numbers worked out. */
export function PresentEquation({ shown }: { readonly shown: Shown }) {
  const presenting = usePart('presenting');
  const store = useLabStore();
  const trail = useLab(selectTrail);
  const pinned = useLab(selectCell);
  const { explanation, asked, display, settings } = useDiscussion(shown);
  const { words, writer } = display;
  const { network, data } = shown.lab;
  const step = currentStep(shown);
  const definition = stepDefinition(step, network, settings, writer.decimalMark);
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const discussed = explanation?.id;
  // Where the room is too small for all of it, the numbers are what is looked at.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [discussed, step.name]);
  useMoreBelow(box, content);
  return (
    <section ref={box} className={styles.room} aria-label={presenting.elements.equation} tabIndex={-1}>
      <div ref={content} className={styles.content}>
        <div className={styles.formula}>
          <FormulaMath formula={stepFormula(step, network, settings)} />
          {definition && <FormulaMath formula={definition} aside />}
        </div>
        <p className={styles.sentence}>{stepSentences(step, network, settings, words).join(' ')}</p>
        {asked && <AskedLine asked={asked} meaning={cellMeaning(network, data.X.length, asked.id, words)} />}
        {explanation && (
          <CellExplanation
            ref={card}
            explanation={explanation}
            meaning={cellMeaning(network, data.X.length, explanation.id, words)}
            blocked={blockedWords(explanation, network, { words, writer })}
            iteration={shown.trace.iteration}
            display={display}
            trail={trail}
            onBack={store.backToCell}
            usedBy={NONE}
            arrived={undefined}
            board={null}
            onUnpin={pinned !== undefined && pinned === discussed ? store.unpinCell : undefined}
          />
        )}
      </div>
    </section>
  );
}
