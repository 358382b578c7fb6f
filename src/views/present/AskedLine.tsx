import { usePart } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { useNotation } from '../cell/notation.ts';
import type { Asked } from './useDiscussion.ts';
import styles from './FocusLine.module.css';

/** The number under discussion while the audience is to find it: how it is made, and a question mark. */
export function AskedLine({ asked, meaning }: { readonly asked: Asked; readonly meaning: string }) {
  const presenting = usePart('presenting');
  const { id, names, numbers } = asked;
  const notation = useNotation();
  const made = numbers?.text ?? names;
  // From numbers that are rounded one finds a rounded one.
  const sign = numbers?.relation ?? '=';
  return (
    <div className={styles.content} data-explains={id}>
      <p className={styles.meaning}>{meaning}</p>
      <p className={styles.numbers}>
        <strong>{cellLabel(id, notation)}</strong>
        {made !== '' && (
          <span className={styles.operands}>
            {sign} {made}
          </span>
        )}
        <span className={styles.result}>
          {sign}{' '}
          <strong data-cell={id} data-state="hidden" role="img" aria-label={presenting.hiddenNumber}>
            ?
          </strong>
        </span>
      </p>
    </div>
  );
}
