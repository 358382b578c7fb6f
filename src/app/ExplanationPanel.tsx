import { Suspense, useRef, type ReactNode } from 'react';
import { useMoreBelow } from '../gestures/useMoreBelow.ts';
import styles from './App.module.css';

/** The box of the explanations beside the stage: it scrolls where the window is low, and shows when more is below. */
export function ExplanationPanel({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useMoreBelow(box, content);
  return (
    <div ref={box} className={styles.equation} data-explanation="">
      <div ref={content}>
        <Suspense>{children}</Suspense>
      </div>
    </div>
  );
}
