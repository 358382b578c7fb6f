import { Suspense, useRef, type ReactNode } from 'react';
import { useCellPick } from '../../gestures/useCellPick.ts';
import { useLabStore } from '../../store/index.ts';
import styles from './EmbedShell.module.css';

export interface EmbedExplanationProps {
  /** True while its numbers are those of the pass before, for a frame: they must not look like current ones. */
  readonly behind: boolean;
  readonly children: ReactNode;
}

/** The explanations in a frame, as tall as they are: what is too long scrolls with what stands beside them. */
export function EmbedExplanation({ behind, children }: EmbedExplanationProps) {
  const box = useRef<HTMLDivElement>(null);
  useCellPick(box, useLabStore().followOperand);
  return (
    <div ref={box} className={styles.equation} data-explanation="" data-behind={behind || undefined} tabIndex={-1}>
      <Suspense>{children}</Suspense>
    </div>
  );
}
