import { derivationOf, parseCellId } from '../../../engine/catalog/index.ts';
import {
  decimalFraction,
  dyadicFraction,
  exactValue,
  sum,
  type Arithmetic,
  type Fraction,
} from '../../../lib/numbers/index.ts';
import { cellValue, type Shown } from '../../../store/index.ts';
import { arithmeticOf } from './arithmeticOf.ts';
import { contextOf } from './contextOf.ts';
import type { Valued } from './expression.ts';
import { expressionOf } from './expressionOf.ts';

/** So many operands are worked out at most, some tens of milliseconds: what takes more has no short fraction anyway. */
const MAX_OPERANDS = 4_000;
/** Longer fractions on the way are given up: they only grow. */
const MAX_LENGTH = 2n ** 256n;
/** The double of an exact value is no further off than this, relatively, but where an operation has lost its digits. */
const TOLERANCE = 1e-9;

const UNKNOWN: Arithmetic = { kind: 'number', text: '', exact: false, ratio: undefined };

/**
 * The exact value of a number of an expression: worked out, along its derivations, from the decimals of inputs and
 * start values as they were typed, and from parameters of later iterations where their double is a short fraction.
 *
 * Undefined where σ or tanh of anything but 0 stands in it, where a fraction on the way is too long, and where the
 * engine's double says something else: 0.1 + 0.2 − 0.3 is 0, but its double is 5.6×10⁻¹⁷ and has opened a gate.
 */
export function exactNumbers(shown: Shown): (number: Valued) => Fraction | undefined {
  const { lab, trace } = shown;
  const known = new Map<string, Fraction | undefined>();
  let left = MAX_OPERANDS;

  const ofCell = (id: string): Fraction | undefined => {
    if (!known.has(id)) known.set(id, workOut(id));
    return known.get(id);
  };

  const workOut = (id: string): Fraction | undefined => {
    const cell = parseCellId(id);
    const derivation = cell && derivationOf(lab.network, lab.data.X.length, trace.iteration, cell);
    const value = cell && cellValue(shown, cell);
    if (!derivation || value === undefined) return undefined;
    if (derivation.kind === 'given') return decimalFraction(value);
    if (derivation.kind === 'carried') return dyadicFraction(value);
    const expression = expressionOf(derivation, contextOf(shown));
    return expression && agreeing(exactValue(arithmeticOf(expression, 'numbers', arithmetic)), value);
  };

  const arithmetic = (number: Valued): Arithmetic => {
    left -= 1;
    const fraction = left < 0 ? undefined : exact(number);
    return fraction ? { kind: 'constant', fraction } : UNKNOWN;
  };

  const exact = (number: Valued): Fraction | undefined => {
    switch (number.kind) {
      case 'cell':
        return ofCell(number.id);
      case 'named':
        return decimalFraction(number.value);
      case 'part':
        return agreeing(exactValue(arithmeticOf(number.of, 'numbers', arithmetic)), number.value);
      case 'portion':
        return agreeing(exactValue(sum(number.terms.map(arithmetic))), number.value);
    }
  };
  return exact;
}

function agreeing(exact: Fraction | undefined, value: number): Fraction | undefined {
  if (!exact || exact.n > MAX_LENGTH || exact.d > MAX_LENGTH) return undefined;
  return Math.abs(exact.valueOf() - value) <= TOLERANCE * Math.abs(value) ? exact : undefined;
}
