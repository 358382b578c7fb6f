import { memo } from 'react';
import { STAGE_ELEMENTS, hiddenNow, useLab, useLabStore, type LabState, type Present } from '../../store/index.ts';
import { usePresentTools, useStrokes } from '../../store/usePresentTools.ts';
import { Button } from '../../ui/Button.tsx';
import { FullscreenIcon, NextIcon, PreviousIcon, ScenesIcon, UndoIcon } from '../../ui/icons.tsx';
import { CloseIcon } from '../../ui/laterIcons.tsx';
import {
  BlackIcon,
  EraserIcon,
  FreezeIcon,
  HideIcon,
  PresenterIcon,
  LargerIcon,
  PenIcon,
  SpotlightIcon,
} from '../../ui/presentIcons.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { SampleSelector } from '../transport/SampleSelector.tsx';
import styles from './PresentBar.module.css';

const selectHides = (state: LabState) => hiddenNow(state).length > 0;

export interface PresentBarProps {
  readonly present: Present;
  readonly samples: number;
  readonly atStart: boolean;
  readonly isFrozen: boolean;
  readonly hasPresenter: boolean;
  readonly onPresenter: () => void;
  readonly onScenes: () => void;
  readonly onFullScreen: () => void;
  readonly onLeave: () => void;
}

/** What is shown, back and forth, and the tools of whoever stands at the board. */
export const PresentBar = memo(function PresentBar(props: PresentBarProps) {
  const { present, samples, atStart, isFrozen, hasPresenter, onPresenter, onScenes, onFullScreen, onLeave } = props;
  const { element, size, tool } = present;
  const { page } = useWords();
  const presenting = usePart('presenting');
  const store = useLabStore();
  const tools = usePresentTools();
  const hasInk = useStrokes().length > 0;
  const hides = useLab(selectHides);
  const large = size === 'back-row';
  return (
    <section className={styles.bar} aria-label={presenting.controls} data-unprinted="">
      <div className={styles.group} dir="ltr">
        <Button variant="icon" compact aria-label={page.previousStep} disabled={atStart} onClick={store.previousStep}>
          <PreviousIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.nextStep} onClick={store.nextStep}>
          <NextIcon />
        </Button>
      </div>
      <Segmented
        label={presenting.element}
        hideLabel
        selected={element}
        segments={STAGE_ELEMENTS.map((value) => ({ value, label: presenting.elements[value] }))}
        onSelect={tools.showElement}
      />
      <SampleSelector samples={samples} />
      <div className={styles.group}>
        <Button
          variant="icon"
          compact
          aria-label={presenting.backRow}
          aria-pressed={large}
          onClick={() => tools.setTextSize(large ? 'room' : 'back-row')}
        >
          <LargerIcon />
        </Button>
        <Button
          variant="icon"
          compact
          aria-label={presenting.spotlight}
          aria-pressed={tool === 'spotlight'}
          onClick={() => tools.toggleTool('spotlight')}
        >
          <SpotlightIcon />
        </Button>
        <Button
          variant="icon"
          compact
          aria-label={presenting.pen}
          aria-pressed={tool === 'pen'}
          onClick={() => tools.toggleTool('pen')}
        >
          <PenIcon />
        </Button>
        {hasInk && (
          <>
            <Button variant="icon" compact aria-label={presenting.undoStroke} onClick={tools.undoStroke}>
              <UndoIcon />
            </Button>
            <Button variant="icon" compact aria-label={presenting.clearPen} onClick={tools.clearStrokes}>
              <EraserIcon />
            </Button>
          </>
        )}
        <Button
          variant="icon"
          compact
          aria-label={hides ? presenting.reveal : presenting.hide}
          aria-pressed={hides}
          onClick={tools.toggleHidden}
        >
          <HideIcon />
        </Button>
        <Button
          variant="icon"
          compact
          aria-label={presenting.freeze}
          aria-pressed={isFrozen}
          onClick={tools.toggleFreeze}
        >
          <FreezeIcon />
        </Button>
        <Button
          variant="icon"
          compact
          aria-label={hasPresenter ? presenting.presenterBeside : presenting.presenterWindow}
          aria-pressed={hasPresenter}
          onClick={onPresenter}
        >
          <PresenterIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.scenes} onClick={onScenes}>
          <ScenesIcon />
        </Button>
        <Button variant="icon" compact aria-label={presenting.black} onClick={store.toggleBlack}>
          <BlackIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.fullScreen} onClick={onFullScreen}>
          <FullscreenIcon />
        </Button>
        <Button variant="icon" compact aria-label={presenting.leave} onClick={onLeave}>
          <CloseIcon />
        </Button>
      </div>
    </section>
  );
});
