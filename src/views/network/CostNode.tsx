import type { CostMark } from '../../scene/index.ts';
import { memoByFields } from '../../ui/memoByFields.ts';
import { useWords } from '../../ui/words.ts';
import { NetNumber } from './NetNumber.tsx';
import type { NumberSaid } from './said.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

export interface CostCircleProps {
  readonly mark: CostMark;
  /** The output by which the path that is followed reaches the cost. */
  readonly lit: string | undefined;
}

/** The cost and the curves that lead to it. */
export const CostCircle = memoByFields(function CostCircle({ mark, lit }: CostCircleProps) {
  return (
    <g className={styles.cost}>
      {mark.links.map((link) => (
        <path key={link.id} d={link.path} data-lit={link.from === lit || undefined} />
      ))}
      <circle cx={mark.x} cy={mark.y} r={mark.r} />
    </g>
  );
});

export interface CostTextProps {
  readonly mark: CostMark;
  readonly share: NumberSaid;
  /** Which sample's share it is; undefined where there is one. */
  readonly sample: number | undefined;
  /** What of the batch it is, or how it is made. */
  readonly note: string;
}

/** This sample's share of the cost. */
export const CostText = memoByFields(function CostText({ mark, share, sample, note }: CostTextProps) {
  const { page } = useWords();
  return (
    <>
      {mark.name && (
        <TextBox line={mark.name} className={styles.name ?? ''}>
          {page.cost}
          {/* Where the note has no room. */}
          {!mark.note && sample !== undefined && <sub>{sample}</sub>}
        </TextBox>
      )}
      {mark.value && (
        <TextBox line={mark.value} className={styles.value ?? ''}>
          <NetNumber said={share} />
        </TextBox>
      )}
      {mark.note && (
        <TextBox line={mark.note} className={styles.minor ?? ''}>
          {note}
        </TextBox>
      )}
    </>
  );
});
