import { cellId, type Cell } from '../../engine/catalog/index.ts';
import { showNumber } from '../../lib/numbers/index.ts';
import { cellValue, type Shown, useLabStore } from '../../store/index.ts';
import { ComputedCell } from '../cell/ComputedCell.tsx';
import { EditableCell } from '../cell/EditableCell.tsx';
import { NETWORK_STYLE } from '../cell/numberStyles.ts';

/** What all numbers of the network share. */
export interface NetContext {
  readonly shown: Shown;
  readonly sample: number;
  readonly stale: boolean;
  readonly lit: ReadonlySet<string>;
  readonly explained: string | undefined;
}

/** A number of the network: the same cell as in the matrices, shorter. */
export function NetNumber({ cell, editable = false, net }: { cell: Cell; editable?: boolean; net: NetContext }) {
  const { shown, stale, lit, explained } = net;
  const store = useLabStore();
  const id = cellId(cell);
  const value = stale && !editable ? undefined : cellValue(shown, cell);
  const text = value === undefined ? '' : showNumber(value, NETWORK_STYLE).text;
  if (editable && value !== undefined) return <EditableCell id={id} value={value} text={text} lit={lit.has(id)} />;
  return (
    <ComputedCell
      id={id}
      value={value}
      text={text}
      lit={lit.has(id)}
      explained={explained === id}
      reachable={false}
      onPick={store.pinCell}
    />
  );
}
