import { matrixSpec, parseCellId } from '../../engine/catalog/index.ts';
import type { TextLine } from '../../scene/index.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { NetNumber } from './NetNumber.tsx';
import { cellLabel } from '../cell/cellLabel.ts';
import { ProductText } from './ProductText.tsx';
import { edgeSaid, numberSaid, type NetContext } from './said.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

export interface ReadoutProps {
  readonly lines: readonly [TextLine, TextLine];
  /** The cell that has the attention, if one has. */
  readonly cell: string | undefined;
  readonly net: NetContext;
}

/** Where labels have no room: what has the attention, and for a weight what its edge carries. */
export function Readout({ lines, cell, net }: ReadoutProps) {
  const parsed = cell === undefined ? undefined : parseCellId(cell);
  if (cell === undefined || !parsed) return null;
  const { lab } = net.shown;
  const { network } = lab;
  const spec = matrixSpec(network, lab.data.X.length, parsed.matrix);
  if (!spec) return null;
  const { kind, layer } = spec;
  const { row, col } = parsed;
  const editable = isSetByPerson(kind);
  const product = kind === 'W' ? edgeSaid(net, { layer, row, col }).product : undefined;
  const [first, second] = lines;
  // Alone, it stands in the middle.
  const line = product ? first : { ...first, y: (first.y + second.y) / 2 };
  return (
    <>
      <TextBox line={line} className={styles.edgeText ?? ''} holdsField={editable}>
        <span className={styles.edgeName} aria-hidden="true">
          {cellLabel(cell, net.notation)}
        </span>
        <NetNumber said={numberSaid(net, parsed, editable)} editable={editable} listed={false} />
      </TextBox>
      {product && (
        <TextBox line={second} className={styles.carried ?? ''}>
          <ProductText said={product} />
        </TextBox>
      )}
    </>
  );
}
