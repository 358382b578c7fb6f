import { edgeStyle, type EdgeMark } from '../../scene/index.ts';
import { memoByFields } from '../../ui/memoByFields.ts';
import { useNotation } from '../cell/notation.ts';
import { NetNumber } from './NetNumber.tsx';
import { ProductText } from './ProductText.tsx';
import type { EdgeSaid } from './said.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

export interface EdgeLineProps {
  readonly mark: EdgeMark;
  readonly weight: number;
  readonly lit: boolean;
  readonly explained: boolean;
  readonly maxAbs: number;
  readonly maxWidth: number;
}

/** The line of a weight: its sign is the line's style, its size the line's width. */
export const EdgeLine = memoByFields(function EdgeLine(props: EdgeLineProps) {
  const { mark, weight, lit, explained, maxAbs, maxWidth } = props;
  const style = edgeStyle(weight, maxAbs, maxWidth);
  return (
    <g className={styles.edge} data-edge={mark.id} data-lit={lit || undefined} data-explained={explained || undefined}>
      {/* Wide and without gaps, to be met by a pointer. */}
      <path className={styles.reach} d={mark.path} />
      <path d={mark.path} data-sign={style.sign} strokeWidth={style.width} strokeDasharray={style.dash ?? undefined} />
    </g>
  );
});

/** The white box behind an edge's label. */
export const EdgeBox = memoByFields(function EdgeBox({ mark }: { readonly mark: EdgeMark }) {
  if (mark.label.detail === 'hidden') return null;
  const { box } = mark.label;
  return (
    <rect
      className={styles.box}
      data-label={mark.id}
      x={box.x}
      y={box.y}
      width={box.width}
      height={box.height}
      rx={6}
    />
  );
});

export interface EdgeTextProps {
  readonly mark: EdgeMark;
  readonly said: EdgeSaid;
}

/** The weight, and below it what the edge carries, learns or becomes. */
export const EdgeText = memoByFields(function EdgeText({ mark, said }: EdgeTextProps) {
  const { label, row, col } = mark;
  const { samples } = useNotation();
  if (label.detail === 'hidden') return null;
  const [first, second] = label.lines;
  return (
    <>
      {first && (
        <TextBox line={first} of={mark.id} className={styles.edgeText ?? ''} holdsField>
          {label.detail === 'full' && (
            <span className={styles.edgeName} aria-hidden="true">
              W{said.s}
              <sub>
                {samples === 'rows' ? row : col}
                {samples === 'rows' ? col : row}
              </sub>
            </span>
          )}
          {/* A label with a second line is as wide as a product. */}
          <NetNumber said={said.weight} editable roomy={second !== undefined} />
        </TextBox>
      )}
      {second && said.product && (
        <TextBox line={second} of={mark.id} className={styles.carried ?? ''}>
          <ProductText said={said.product} />
        </TextBox>
      )}
      {second && said.learnt && (
        <TextBox line={second} of={mark.id} className={styles.carried ?? ''}>
          {said.learnt.name} <NetNumber said={said.learnt} roomy />
        </TextBox>
      )}
    </>
  );
});
