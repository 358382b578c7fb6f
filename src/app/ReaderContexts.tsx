import type { ReactNode } from 'react';
import type { Notation } from '../lib/notation.ts';
import { NotationContext } from '../views/cell/notation.ts';
import { NotationOfLab } from '../views/cell/NotationOfLab.tsx';
import { NumberStylesContext, type NumberStyles } from '../views/cell/numberStyles.ts';

export interface ReaderContextsProps {
  readonly numbers: NumberStyles;
  readonly notation: Notation;
  readonly children: ReactNode;
}

/** How this reader wants numbers and formulas written, for all that is in it. */
export function ReaderContexts({ numbers, notation, children }: ReaderContextsProps) {
  return (
    <NotationContext value={notation}>
      <NumberStylesContext value={numbers}>
        <NotationOfLab>{children}</NotationOfLab>
      </NumberStylesContext>
    </NotationContext>
  );
}
