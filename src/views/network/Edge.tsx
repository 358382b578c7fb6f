import { suffixOf } from '../../engine/catalog/index.ts';
import { edgeStyle, type EdgeMark } from '../../scene/index.ts';
import { cellValue } from '../../store/index.ts';
import { edgeContent } from './edgeContent.ts';
import { NetNumber, type NetContext } from './NetNumber.tsx';
import { ProductText } from './ProductText.tsx';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

/** The line of a weight: its sign is the line's style, its size the line's width. */
export function EdgeLine({
  mark,
  net,
  maxAbs,
  maxWidth,
}: {
  readonly mark: EdgeMark;
  readonly net: NetContext;
  readonly maxAbs: number;
  readonly maxWidth: number;
}) {
  const s = suffixOf(net.shown.lab.network, mark.layer);
  const weight = cellValue(net.shown, { matrix: `W${s}`, row: mark.row, col: mark.col }) ?? 0;
  const style = edgeStyle(weight, maxAbs, maxWidth);
  return (
    <path
      className={styles.edge}
      d={mark.path}
      data-edge={mark.id}
      data-sign={style.sign}
      data-lit={net.lit.has(mark.id) || net.explained === mark.id || undefined}
      strokeWidth={style.width}
      strokeDasharray={style.dash ?? undefined}
    />
  );
}

/** The white box behind an edge's label. */
export function EdgeBox({ mark }: { readonly mark: EdgeMark }) {
  if (mark.label.detail === 'hidden') return null;
  const { box } = mark.label;
  return <rect className={styles.box} x={box.x} y={box.y} width={box.width} height={box.height} rx={6} />;
}

/** The weight, and below it what the edge carries, learns or becomes. */
export function EdgeText({ mark, net }: { readonly mark: EdgeMark; readonly net: NetContext }) {
  const { label } = mark;
  if (label.detail === 'hidden') return null;
  const s = suffixOf(net.shown.lab.network, mark.layer);
  const [first, second] = label.lines;
  const content = edgeContent(net.shown, net.sample, mark);
  const weight = <NetNumber cell={{ matrix: `W${s}`, row: mark.row, col: mark.col }} editable net={net} />;
  return (
    <>
      {first && (
        <TextBox line={first} className={styles.edgeText ?? ''}>
          {label.detail === 'full' && (
            <span className={styles.edgeName}>
              W{s}
              <sub>
                {mark.row}
                {mark.col}
              </sub>
            </span>
          )}
          {weight}
        </TextBox>
      )}
      {second && !net.stale && content.kind === 'product' && (
        <TextBox line={second} className={styles.carried ?? ''}>
          <ProductText content={content} weight={{ matrix: `W${s}`, row: mark.row, col: mark.col }} />
        </TextBox>
      )}
      {second && content.kind === 'cell' && (
        <TextBox line={second} className={styles.carried ?? ''}>
          {content.cell.matrix.startsWith('d') ? content.cell.matrix : '→'} <NetNumber cell={content.cell} net={net} />
        </TextBox>
      )}
    </>
  );
}
