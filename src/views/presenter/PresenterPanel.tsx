import { usePart } from '../../ui/words.ts';
import { NotationOfLab } from '../cell/NotationOfLab.tsx';
import { useMemo, useRef, type CSSProperties } from 'react';
import { useSize } from '../../gestures/useSize.ts';
import { fill } from '../../i18n/fill.ts';
import { presentSizes } from '../../scene/index.ts';
import {
  currentStep,
  hiddenNow,
  LabStoreContext,
  selectFrozen,
  selectBlack,
  selectPresent,
  selectShown,
  useLab,
  type LabState,
  type LabStore,
  type Shown,
} from '../../store/index.ts';
import type { SceneAt } from '../../store/sceneList.ts';
import { Button } from '../../ui/Button.tsx';
import { stepTitle } from '../equation/model/stepWords.ts';
import { PresentStage } from '../present/PresentStage.tsx';
import { NotesField } from './NotesField.tsx';
import { PresenterStatus } from './PresenterStatus.tsx';
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
  readonly stage?: StageWindow;
  /** The scene that is shown, from 1, and how many there are, while one goes through them. */
  readonly scene?: SceneAt | undefined;
}

/** The window with the stage: not heard yet, there, or gone and perhaps about to come back. */
export type StageWindow = 'awaited' | 'there' | 'gone';

const selectHides = (state: LabState) => hiddenNow(state).length > 0;
const selectNotes = (state: LabState) => state.notes;
const selectSceneNote = ({ scenes, scene }: LabState) => (scene === undefined ? '' : (scenes[scene]?.note ?? ''));

/** What the presenter sees and the audience does not: this step and the next one, notes, the time. */
export function PresenterPanel(props: PresenterPanelProps) {
  const { store, next, timer, onPress, onNotes, isBeside = false, stage = 'there', scene } = props;
  return (
    <LabStoreContext value={store}>
      <Panel {...{ next, timer, onPress, onNotes, isBeside, stage, scene }} />
    </LabStoreContext>
  );
}

function Panel(props: Required<Omit<PresenterPanelProps, 'store'>>) {
  const { next, timer, onPress, onNotes, isBeside, stage, scene } = props;
  const presenting = usePart('presenting');
  const shown = useLab(selectShown);
  const present = useLab(selectPresent);
  const isFrozen = useLab(selectFrozen) !== undefined;
  const notes = useLab(selectNotes);
  const sceneNote = useLab(selectSceneNote);
  const isBlack = useLab(selectBlack);
  const hides = useLab(selectHides);
  const isLast = scene !== undefined && scene.n === scene.count;
  const words = presenting.scenes;
  const Root = isBeside ? 'aside' : 'main';
  return (
    <Root className={styles.panel} data-beside={isBeside || undefined} aria-label={presenting.presenterTitle}>
      {!isBeside && <h1 className={styles.title}>{presenting.presenterTitle}</h1>}
      <PresenterStatus isConnected={stage === 'there'} />
      <TimerView {...timer} />
      {!isBeside && shown && stage !== 'awaited' && <Preview when={presenting.now} shown={shown} />}
      <LabStoreContext value={next}>
        <NotationOfLab>
          <Next isNone={isLast} />
        </NotationOfLab>
      </LabStoreContext>
      <div className={styles.controls}>
        <Button disabled={scene?.n === 1} onClick={() => onPress('PageUp')}>
          {scene ? words.previous : presenting.previousStep}
        </Button>
        <Button variant="primary" disabled={isLast && !hides} onClick={() => onPress('PageDown')}>
          {scene ? words.next : presenting.nextStep}
        </Button>
        {!present && <Button onClick={() => onPress('F5')}>{presenting.startPresenting}</Button>}
        {/* Beside the stage its own controls are at hand. */}
        {present && !isBeside && (
          <>
            <Button aria-pressed={isFrozen} onClick={() => onPress('z')}>
              {presenting.freeze}
            </Button>
            <Button aria-pressed={isBlack} onClick={() => onPress('.')}>
              {presenting.black}
            </Button>
          </>
        )}
        {scene && <p>{fill(words.at, scene)}</p>}
      </div>
      <label className={styles.notes}>
        <span>{presenting.notes}</span>
        {sceneNote !== '' && <span className={styles.sceneNote}>{sceneNote}</span>}
        <NotesField notes={notes} onNotes={onNotes} />
      </label>
    </Root>
  );
}

function Next({ isNone }: { readonly isNone: boolean }) {
  const presenting = usePart('presenting');
  const shown = useLab(selectShown);
  if (isNone) return <p className={styles.preview}>{presenting.scenes.last}</p>;
  return shown && <Preview when={presenting.next} shown={shown} />;
}

/** A step in small, in words too: what is drawn is nothing to act on. */
function Preview({ when, shown }: { readonly when: string; readonly shown: Shown }) {
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
        {fill(presenting.preview, {
          when,
          step: fill(presenting.stepOf, { n: place.step + 1, count: steps.length, title }),
          iteration: fill(presenting.iteration, { iteration: place.iteration }),
        })}
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
