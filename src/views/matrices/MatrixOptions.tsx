import { memo } from 'react';
import { slopeSymbol, traitsOf, type Network } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
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
  readonly network: Network;
  readonly choice: MatrixChoice;
  readonly onChoose: (choice: MatrixChoice) => void;
}

/** What can be shown of the matrices or left out, in the corner below the output layer, where no update stands. */
export const MatrixOptions = memo(function MatrixOptions({ network, choice, onChoose }: MatrixOptionsProps) {
  const { shapes, gates, slopes } = useWords().page.matrixOptions;
  const { activations } = network;
  const slope = [...new Set(activations.map(slopeSymbol))].join(', ');
  // What has no kink lets everything through, more or less.
  const isGate = activations.some((activation) => traitsOf(activation).below !== undefined);
  const labels = { shapes, gates: fill(isGate ? gates : slopes, { slope }) };
  return (
    <div className={styles.options}>
      {(['shapes', 'gates'] as const).map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={choice[option]}
            onChange={({ target }) => onChoose({ ...choice, [option]: target.checked })}
          />
          {labels[option]}
        </label>
      ))}
    </div>
  );
});
