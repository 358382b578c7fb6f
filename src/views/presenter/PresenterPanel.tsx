import { usePart } from '../../ui/words.ts';
import { useMemo, useRef, type CSSProperties } from 'react';
import { useSize } from '../../gestures/useSize.ts';
import { fill } from '../../i18n/fill.ts';
import { presentSizes } from '../../scene/index.ts';
import {
  currentStep,
  LabStoreContext,
  selectFrozen,
  selectHidden,
  selectPresent,
  selectShown,
  useLab,
  type LabState,
  type LabStore,
  type Shown,
} from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { stepTitle } from '../equation/model/stepWords.ts';
import { PresentStage } from '../present/PresentStage.tsx';
import { TimerView, type TimerProps } from './TimerView.tsx';
import styles from './PresenterPanel.module.css';

export interface PresenterPanelProps {
  /** Where the presentation is. */
  readonly store: LabStore;
  /** Where it will be with the next press. */
  readonly next: LabStore;
  readonly timer: TimerProps;
  /** Acts on the stage as its key would. */
  readonly onPress: (key: string) => void;
  readonly onNotes: (notes: string) => void;
  /** True beside the stage, which needs no picture of itself. */
  readonly isBeside?: boolean;
  /** False while the stage's window has not been heard. */
  readonly isConnected?: boolean;
}

const selectNotes = (state: LabState) => state.notes;
const selectSceneNote = ({ scenes, scene }: LabState) => (scene === undefined ? '' : (scenes[scene]?.note ?? ''));

/** What the presenter sees and the audience does not: this step and the next one, notes, the time. */
export function PresenterPanel(props: PresenterPanelProps) {
  const { store, next, timer, onPress, onNotes, isBeside = false, isConnected = true } = props;
  return (
    <LabStoreContext value={store}>
      <Panel {...{ next, timer, onPress, onNotes, isBeside, isConnected }} />
    </LabStoreContext>
  );
}

function Panel(props: Required<Omit<PresenterPanelProps, 'store'>>) {
  const { next, timer, onPress, onNotes, isBeside, isConnected } = props;
  const presenting = usePart('presenting');
  const shown = useLab(selectShown);
  const present = useLab(selectPresent);
  const isFrozen = useLab(selectFrozen) !== undefined;
  const notes = useLab(selectNotes);
  const sceneNote = useLab(selectSceneNote);
  const hides = useLab(selectHidden).length > 0;
  const Root = isBeside ? 'aside' : 'main';
  return (
    <Root className={styles.panel} data-beside={isBeside || undefined} aria-label={presenting.presenterTitle}>
      {!isBeside && <h1 className={styles.title}>{presenting.presenterTitle}</h1>}
      <p className={styles.status} role="status">
        {!isConnected
          ? presenting.waiting
          : isFrozen
            ? presenting.frozen
            : hides
              ? presenting.hiddenStatus
              : present
                ? ''
                : presenting.wholePage}
      </p>
      <TimerView {...timer} />
      {!isBeside && shown && isConnected && <Preview label={presenting.now} shown={shown} />}
      <LabStoreContext value={next}>
        <Next />
      </LabStoreContext>
      <div className={styles.controls}>
        <Button onClick={() => onPress('PageUp')}>{presenting.previousStep}</Button>
        <Button variant="primary" onClick={() => onPress('PageDown')}>
          {presenting.nextStep}
        </Button>
        {present ? (
          <>
            <Button aria-pressed={isFrozen} onClick={() => onPress('z')}>
              {presenting.freeze}
            </Button>
            <Button onClick={() => onPress('.')}>{presenting.black}</Button>
          </>
        ) : (
          <Button onClick={() => onPress('F5')}>{presenting.startPresenting}</Button>
        )}
      </div>
      <label className={styles.notes}>
        <span>{presenting.notes}</span>
        {sceneNote !== '' && <span className={styles.sceneNote}>{sceneNote}</span>}
        <textarea value={notes} placeholder={presenting.notesHint} onChange={(event) => onNotes(event.target.value)} />
      </label>
    </Root>
  );
}

function Next() {
  const presenting = usePart('presenting');
  const shown = useLab(selectShown);
  return shown && <Preview label={presenting.next} shown={shown} />;
}

/** A step in small, in words too: what is drawn is nothing to act on. */
function Preview({ label, shown }: { readonly label: string; readonly shown: Shown }) {
  const presenting = usePart('presenting');
  const equation = usePart('equation');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const sizes = useMemo(() => size && presentSizes(size, 'room'), [size]);
  const element = useLab(selectPresent)?.element ?? 'network';
  const { place, steps, lab } = shown;
  const title = stepTitle(currentStep(shown), lab.network, equation);
  return (
    <section className={styles.preview}>
      <h2>
        {label}: {fill(presenting.stepOf, { n: place.step + 1, count: steps.length, title })},{' '}
        {fill(presenting.iteration, { iteration: place.iteration })}
      </h2>
      <div
        ref={frame}
        inert
        className={styles.picture}
        style={sizes && ({ '--number-px': `${sizes.numberPx}px`, '--label-px': `${sizes.labelPx}px` } as CSSProperties)}
      >
        {sizes && <PresentStage element={element} shown={shown} sizes={sizes} />}
      </div>
    </section>
  );
}
