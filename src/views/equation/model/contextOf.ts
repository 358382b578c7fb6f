import { cellId } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import type { Notation } from '../../../lib/notation.ts';
import { cellValue, type Shown } from '../../../store/index.ts';
import type { Context } from './expressionOf.ts';
import { settingsOf } from './settings.ts';

/** What the lab on screen adds to the derivation of a cell that is computed: so are all cells in it. */
export function contextOf(shown: Shown, notation?: Notation): Context {
  const { lab } = shown;
  return {
    ...settingsOf(shown, notation),
    m: lab.data.X.length,
    learningRate: lab.training.learningRate,
    valueOf: (operand) => {
      const number = cellValue(shown, operand);
      assert(
        number !== undefined,
        `${cellId(operand)} is not computed, but a cell made from it is: the step order must have changed.`,
      );
      return number;
    },
  };
}
