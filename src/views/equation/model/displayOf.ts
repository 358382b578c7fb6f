import { parseCellId } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import type { Notation } from '../../../lib/notation.ts';
import type { Shown } from '../../../store/index.ts';
import type { EquationStyle } from '../../cell/numberStyles.ts';
import { operandName } from './cellMeaning.ts';
import { roleOfMatrix } from './matrixSymbol.ts';
import { numberWriter } from './numberWriter.ts';
import type { OperandDisplay } from './operandDisplay.ts';
import type { EquationWords } from './words.ts';

/** How the numbers of what is on screen show themselves in a line; what choosing one does is the caller's. */
export function displayOf(
  shown: Shown,
  words: EquationWords,
  style: EquationStyle,
  notation: Notation,
): Omit<OperandDisplay, 'onFollow'> {
  return {
    words,
    writer: numberWriter(shown, style, notation),
    roleOf: (id) => {
      const parsed = parseCellId(id);
      assert(parsed !== undefined, `"${id}" is no cell name.`);
      return roleOfMatrix(shown.lab.network, parsed.matrix);
    },
    nameOf: (operand) => operandName(shown.lab, operand, words, notation),
  };
}
