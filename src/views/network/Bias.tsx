import type { BiasMark } from '../../scene/index.ts';
import { memoByFields } from '../../ui/memoByFields.ts';
import { NetNumber } from './NetNumber.tsx';
import type { EdgeSaid } from './said.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

export interface BiasNodeProps {
  readonly mark: BiasMark;
  /** True once something stands below its value. */
  readonly twoLines: boolean;
  readonly lit: boolean;
}

/** A bias as a node of its own, joined to its neuron. */
export const BiasNode = memoByFields(function BiasNode({ mark, twoLines, lit }: BiasNodeProps) {
  const { stub } = mark;
  const box = twoLines || !mark.firstLineBox ? mark.box : mark.firstLineBox;
  return (
    <g className={styles.bias} data-lit={lit || undefined}>
      <line x1={stub.x1} y1={stub.y1} x2={stub.x2} y2={stub.y2} />
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={5} />
    </g>
  );
});

export interface BiasTextProps {
  readonly mark: BiasMark;
  readonly said: Omit<EdgeSaid, 'product'>;
}

/** The bias's name and value, and its gradient or what it becomes. */
export const BiasText = memoByFields(function BiasText({ mark, said }: BiasTextProps) {
  const { label } = mark;
  if (label.detail === 'hidden') return null;
  const [first, second] = label.lines;
  return (
    <>
      {first && (
        <TextBox line={first} className={styles.edgeText ?? ''} holdsField>
          {mark.named && (
            <span className={styles.edgeName} aria-hidden="true">
              B{said.s}
              <sub>{mark.col}</sub>
            </span>
          )}
          <NetNumber said={said.weight} editable />
        </TextBox>
      )}
      {second && said.learnt && (
        <TextBox line={second} className={styles.carried ?? ''}>
          {said.learnt.name} <NetNumber said={said.learnt} />
        </TextBox>
      )}
    </>
  );
});
