import type { CostMark } from '../../scene/index.ts';
import { useWords } from '../../ui/words.ts';
import { NetNumber, type NetContext } from './NetNumber.tsx';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

/** The cost and the curves that lead to it. */
export function CostCircle({ mark }: { readonly mark: CostMark }) {
  return (
    <g className={styles.cost}>
      {mark.links.map((link) => (
        <path key={link.id} d={link.path} />
      ))}
      <circle cx={mark.x} cy={mark.y} r={mark.r} />
    </g>
  );
}

/** This sample's share of the cost. */
export function CostText({ mark, net }: { readonly mark: CostMark; readonly net: NetContext }) {
  const { page } = useWords();
  const mean = net.shown.lab.training.reduction === 'mean';
  return (
    <>
      {mark.name && (
        <TextBox line={mark.name} className={styles.name ?? ''}>
          {page.cost}
        </TextBox>
      )}
      {mark.value && (
        <TextBox line={mark.value} className={styles.value ?? ''}>
          <NetNumber cell={{ matrix: 'C-share', row: net.sample, col: 1 }} net={net} />
        </TextBox>
      )}
      {mark.formula && (
        <TextBox line={mark.formula} className={styles.minor ?? ''}>
          {mean ? '½Σ(O−Y)²/m' : '½Σ(O−Y)²'}
        </TextBox>
      )}
    </>
  );
}
