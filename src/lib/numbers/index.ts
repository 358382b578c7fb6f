export {
  constant,
  difference,
  product,
  quotient,
  relu,
  reluSlope,
  sigmoid,
  square,
  sum,
  tanh,
  type Arithmetic,
} from './arithmetic.ts';
export { decimalsFor } from './decimalsFor.ts';
export { decimalFraction, dyadicFraction, showExact } from './exactNumber.ts';
export { nudge, stepOf, type NudgeSize } from './nudge.ts';
export { parseNumber, type NumberProblem, type ParsedNumber, type ParseOptions } from './parseNumber.ts';
export { comesTo, productRelation } from './productRelation.ts';
export { exactValue, relation, type Relation } from './relation.ts';
export { showApart } from './showApart.ts';
export { decimalsOfChange, showChanged } from './showChanged.ts';
export { showCount } from './showCount.ts';
export { showFiner } from './showFiner.ts';
export { editableText, showNumber, type ShownNumber } from './showNumber.ts';
export { MINUS, type DecimalMark, type NumberStyle } from './style.ts';
export { valueAsShown } from './valueAsShown.ts';
export type { Fraction } from 'fraction.js';
