import type { SampleLines } from '../../lib/notation.ts';
import { usePart } from '../../ui/words.ts';
import { moreWords } from './moreWords.ts';
import type { ShownLines } from './shownLines.ts';
import styles from './MatricesView.module.css';

export interface MoreOfMatrixProps {
  readonly lines: ShownLines;
  /** Which of its lines are samples; undefined where none are. */
  readonly samples: SampleLines | undefined;
}

/** Below a matrix that is not shown whole: how much there is more. */
export function MoreOfMatrix({ lines, samples }: MoreOfMatrixProps) {
  return moreWords(lines, samples, usePart('outline')).map((text) => (
    <p key={text} className={styles.more} dir="auto">
      {text}
    </p>
  ));
}
