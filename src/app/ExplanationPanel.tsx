import { Suspense, useRef, type ReactNode } from 'react';
import { useCellPick } from '../gestures/useCellPick.ts';
import { useMoreBelow } from '../gestures/useMoreBelow.ts';
import { useLabStore } from '../store/index.ts';
import styles from './App.module.css';

export interface ExplanationPanelProps {
  /** True while its numbers are those of the pass before, for a frame: they must not look like current ones. */
  readonly behind: boolean;
  readonly children: ReactNode;
}

/** The box of the explanations beside the stage: it scrolls where the window is low, and shows when more is below. */
export function ExplanationPanel({ behind, children }: ExplanationPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useMoreBelow(box, content);
  useCellPick(content, useLabStore().followOperand);
  return (
    <div className={styles.explanation}>
      <div ref={box} className={styles.equation} data-explanation="" data-behind={behind || undefined}>
        <div ref={content}>
          <Suspense>{children}</Suspense>
        </div>
      </div>
    </div>
  );
}
