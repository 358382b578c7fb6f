import { memo } from 'react';
import { useWords } from '../../ui/words.ts';
import styles from './MatrixOptions.module.css';

/** What of the matrices a reader wants to see. */
export interface MatrixChoice {
  /** R′(Z) as matrices of their own. */
  readonly gates: boolean;
  /** Rows × columns beside every name. */
  readonly shapes: boolean;
}

export interface MatrixOptionsProps {
  readonly choice: MatrixChoice;
  readonly onChoose: (choice: MatrixChoice) => void;
}

/** What can be shown of the matrices or left out, in the corner below the output layer, where no update stands. */
export const MatrixOptions = memo(function MatrixOptions({ choice, onChoose }: MatrixOptionsProps) {
  const { page } = useWords();
  return (
    <div className={styles.options}>
      {(['shapes', 'gates'] as const).map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={choice[option]}
            onChange={({ target }) => onChoose({ ...choice, [option]: target.checked })}
          />
          {page.matrixOptions[option]}
        </label>
      ))}
    </div>
  );
});
