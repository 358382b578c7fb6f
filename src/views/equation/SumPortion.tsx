import { useState, type ReactNode } from 'react';
import styles from './TokenLine.module.css';

export interface SumPortionProps {
  /** The numbers of its first and its last term. */
  readonly id: string;
  /** What the terms add up to. */
  readonly value: number;
  readonly text: string;
  /** Which terms they are. */
  readonly label: string;
  /** The terms, shown when it is opened. */
  readonly children: ReactNode;
}

/** A portion of a long sum: its value, and on demand its terms. */
export function SumPortion({ id, value, text, label, children }: SumPortionProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.portion} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span data-term={id} data-value={String(value)}>
          {text}
        </span>{' '}
        <small>{label}</small>
      </summary>
      {open && children}
    </details>
  );
}
