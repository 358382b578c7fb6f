import { useEffect, useRef } from 'react';
import { whenLaidOut } from '../../gestures/whenLaidOut.ts';
import { fill } from '../../i18n/fill.ts';
import type { EquationWords } from './model/words.ts';
import styles from './Breadcrumb.module.css';

export interface BreadcrumbProps {
  /** The cells one came by, the first one first. */
  readonly trail: readonly string[];
  /** Where one is. */
  readonly at: string;
  readonly words: EquationWords;
  /** A cell's name as the reader has it. */
  readonly label: (cell: string) => string;
  /** Back by so many cells. */
  readonly onBack: (cells: number) => void;
}

/** The way from the number that was chosen first down to the one that is explained; every stop leads back. */
export function Breadcrumb({ trail, at, words, label, onBack }: BreadcrumbProps) {
  const list = useRef<HTMLOListElement>(null);
  // A long way shows its end.
  useEffect(() => {
    const { current } = list;
    if (!current) return undefined;
    return whenLaidOut(current, () => {
      current.scrollLeft = current.scrollWidth * (getComputedStyle(current).direction === 'rtl' ? -1 : 1);
    });
  }, [trail]);
  return (
    <nav aria-label={words.trail}>
      <ol ref={list} className={styles.trail}>
        {trail.map((cell, i) => (
          <li key={cell}>
            <button
              type="button"
              aria-label={fill(words.backTo, { cell: label(cell) })}
              data-label={cell}
              onClick={() => onBack(trail.length - i)}
            >
              {label(cell)}
            </button>
          </li>
        ))}
        <li aria-current="step">
          <bdi dir="ltr">{label(at)}</bdi>
        </li>
      </ol>
    </nav>
  );
}
