import { useState, type ReactNode } from 'react';
import styles from './TokenLine.module.css';

export interface SumPortionProps {
  /** What the terms add up to. */
  readonly text: string;
  /** Which terms they are. */
  readonly label: string;
  /** The terms, shown when it is opened. */
  readonly children: ReactNode;
}

/** A portion of a long sum: its value, and on demand its terms. */
export function SumPortion({ text, label, children }: SumPortionProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.portion} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {text} <small>{label}</small>
      </summary>
      {open && children}
    </details>
  );
}
