import { suffixOf, type Cell } from '../../engine/catalog/index.ts';
import type { BiasMark } from '../../scene/index.ts';
import { cellValue } from '../../store/index.ts';
import { NetNumber, type NetContext } from './NetNumber.tsx';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

/** A bias as a node of its own, joined to its neuron. */
export function BiasNode({ mark, net }: { readonly mark: BiasMark; readonly net: NetContext }) {
  const { stub } = mark;
  const box = gradientCell(mark, net) || !mark.firstLineBox ? mark.box : mark.firstLineBox;
  return (
    <g className={styles.bias} data-lit={net.lit.has(mark.id) || undefined}>
      <line x1={stub.x1} y1={stub.y1} x2={stub.x2} y2={stub.y2} />
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={5} />
    </g>
  );
}

/** The bias's name and value, and its gradient or what it becomes. */
export function BiasText({ mark, net }: { readonly mark: BiasMark; readonly net: NetContext }) {
  const { label } = mark;
  if (label.detail === 'hidden') return null;
  const s = suffixOf(net.shown.lab.network, mark.layer);
  const [first, second] = label.lines;
  const below = gradientCell(mark, net);
  return (
    <>
      {first && (
        <TextBox line={first} className={styles.edgeText ?? ''}>
          <span className={styles.edgeName}>
            B{s}
            <sub>{mark.col}</sub>
          </span>
          <NetNumber cell={{ matrix: `B${s}`, row: 1, col: mark.col }} editable net={net} />
        </TextBox>
      )}
      {second && below && (
        <TextBox line={second} className={styles.carried ?? ''}>
          {below.matrix.startsWith('d') ? below.matrix : '→'} <NetNumber cell={below} net={net} />
        </TextBox>
      )}
    </>
  );
}

/** What stands below the bias: its next value once there is one, else its gradient. */
function gradientCell({ layer, col }: BiasMark, { shown }: NetContext): Cell | undefined {
  const s = suffixOf(shown.lab.network, layer);
  return [`B${s}.next`, `dB${s}`]
    .map((matrix): Cell => ({ matrix, row: 1, col }))
    .find((cell) => cellValue(shown, cell) !== undefined);
}
