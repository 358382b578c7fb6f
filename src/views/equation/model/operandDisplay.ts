import type { Role } from '../../cell/roles.ts';
import type { NumberWriter } from './numberWriter.ts';
import type { EquationWords } from './words.ts';

/** How the numbers of a line show themselves and what choosing one does. */
export interface OperandDisplay {
  readonly words: EquationWords;
  readonly writer: NumberWriter;
  /** True where the line is said in words beside it: of its signs nothing is read out. */
  readonly isSaid?: boolean;
  /** The colour role of a cell. */
  readonly roleOf: (id: string) => Role;
  /** The cell's name, value and meaning, for a screen reader. */
  readonly nameOf: (operand: { readonly id: string; readonly text: string }) => string;
  /** Goes on to how that number is made. */
  readonly onFollow: (id: string) => void;
  /** Goes to where η is set; left out where it is not. */
  readonly onRate?: (() => void) | undefined;
}
