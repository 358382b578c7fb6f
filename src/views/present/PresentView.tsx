import { useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useSize } from '../../gestures/useSize.ts';
import { fill } from '../../i18n/fill.ts';
import { presentSizes } from '../../scene/index.ts';
import { currentStep, useExplained, type Present, type Shown } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { stepTitle } from '../equation/model/stepWords.ts';
import { PenLayer } from './PenLayer.tsx';
import { PresentBar } from './PresentBar.tsx';
import { PresentStage } from './PresentStage.tsx';
import { Spotlight } from './Spotlight.tsx';
import styles from './PresentView.module.css';

export interface PresentViewProps {
  readonly present: Present;
  /** True while this is a still of what was presented, and nothing to act on. */
  readonly isFrozen: boolean;
  /** True while the presenter's view stands beside it. */
  readonly hasPresenter: boolean;
  readonly onPresenter: () => void;
  readonly onScenes: () => void;
  readonly shown: Shown;
  readonly onFullScreen: () => void;
  readonly onLeave: () => void;
}

/** One element of the stage for a class, and nothing else but where one is and what one needs at hand. */
export function PresentView(props: PresentViewProps) {
  const { present, shown, isFrozen, hasPresenter, onPresenter, onScenes, onFullScreen, onLeave } = props;
  const presenting = usePart('presenting');
  const equation = usePart('equation');
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  const window = useSize(frame);
  const sizes = useMemo(() => window && presentSizes(window, present.size), [window, present.size]);
  const bar = useMemo(() => window && presentSizes(window, 'room').labelPx, [window]);
  const explained = useExplained(shown);
  useRootSize(sizes?.rootPx);
  // What had the focus is gone with the page around it.
  const isLaidOut = sizes !== undefined;
  useEffect(() => stage.current?.focus({ preventScroll: true }), [isLaidOut]);
  const { place, steps, lab } = shown;
  const title = stepTitle(currentStep(shown), lab.network, equation);
  return (
    <div
      ref={frame}
      className={styles.frame}
      style={
        sizes &&
        ({
          '--number-px': `${sizes.numberPx}px`,
          '--label-px': `${sizes.labelPx}px`,
          '--bar-px': `${bar}px`,
          '--stroke': Math.sqrt(sizes.network.density),
        } as CSSProperties)
      }
    >
      {sizes && (
        <>
          <header className={styles.head}>
            <h1 className={styles.title}>
              {fill(presenting.stepOf, { n: place.step + 1, count: steps.length, title })}
            </h1>
            <p>{fill(presenting.iteration, { iteration: place.iteration })}</p>
          </header>
          <main className={styles.stage} ref={stage} id="stage" tabIndex={-1} inert={isFrozen}>
            <PresentStage element={present.element} shown={shown} sizes={sizes} />
            <PenLayer inHand={present.tool === 'pen'} />
          </main>
          <PresentBar
            present={present}
            samples={lab.data.X.length}
            atStart={place.step === 0 && place.iteration === 0}
            isFrozen={isFrozen}
            hasPresenter={hasPresenter}
            onPresenter={onPresenter}
            onScenes={onScenes}
            onFullScreen={onFullScreen}
            onLeave={onLeave}
          />
          {present.tool === 'spotlight' && (
            <Spotlight stage={stage} target={`${place.iteration}:${place.step}:${explained}:${present.element}`} />
          )}
        </>
      )}
    </div>
  );
}

/** While it is presented, the page's rem follows the screen; never below the reader's own text size. */
function useRootSize(rootPx: number | undefined): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (rootPx !== undefined) style.fontSize = `max(100%, ${rootPx}px)`;
    return () => {
      style.fontSize = '';
    };
  }, [rootPx]);
}
