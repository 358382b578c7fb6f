import { useMemo, type ReactNode } from 'react';
import type { Notation } from '../lib/notation.ts';
import { useLab, type LabState } from '../store/index.ts';
import { NotationContext, notationFor } from '../views/cell/notation.ts';
import { NumberStylesContext, type NumberStyles } from '../views/cell/numberStyles.ts';

const selectNetwork = ({ shown }: LabState) => shown?.lab.network;

export interface ReaderContextsProps {
  readonly numbers: NumberStyles;
  readonly notation: Notation;
  readonly children: ReactNode;
}

/** How this reader wants numbers and formulas written, for all that is in it. */
export function ReaderContexts({ numbers, notation, children }: ReaderContextsProps) {
  const network = useLab(selectNetwork);
  const written = useMemo(() => notationFor(network, notation), [network, notation]);
  return (
    <NotationContext value={written}>
      <NumberStylesContext value={numbers}>{children}</NumberStylesContext>
    </NotationContext>
  );
}
