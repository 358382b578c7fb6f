import {
  constant,
  difference,
  product,
  quotient,
  relation,
  showNumber,
  type NumberStyle,
  type Relation,
  type ShownNumber,
} from '../../../lib/numbers/index.ts';
import type { GradientCheck } from '../../../engine/types.ts';

/** A number of the proof and the sign before it. */
export interface ProofNumber {
  readonly value: number;
  readonly relation: Relation;
  readonly text: string;
}

/** How one gradient compares with the slope of the cost, as it is written. */
export interface ProofLines {
  readonly nudge: ProofNumber;
  /** The nudged parameter and the cost there. */
  readonly above: { readonly parameter: ProofNumber; readonly cost: ProofNumber };
  readonly below: { readonly parameter: ProofNumber; readonly cost: ProofNumber };
  /** Undefined where no slope is claimed. */
  readonly slope: ProofNumber | undefined;
  /** |slope − gradient|. */
  readonly gap: ProofNumber | undefined;
}

/** So many digits of the difference of the two costs are shown: the slope worked out from them is the one shown. */
const DIGITS_OF_DIFFERENCE = 5;
/** A double has no more digits than this. */
const DIGITS_OF_DOUBLE = 16;
/** More decimals than this nobody reads: a power of ten then stands for the zeros. */
const MAX_DECIMALS = 13;

/** The lines of a check: the nudged parameters and costs in as many decimals as it takes to see them differ. */
export function proofLines(check: GradientCheck, style: NumberStyle): ProofLines {
  const { analytic, numeric, nudge, above, below } = check;
  const h = showNumber(nudge, detailed(style, decimalsOf(nudge)));
  const parameterStyle = detailed(style, decimalsOf(nudge) + 1);
  const inCosts = costStyle(check, style);
  const costs = {
    above: showNumber(above.cost, inCosts.style, inCosts.decimals),
    below: showNumber(below.cost, inCosts.style, inCosts.decimals),
  };
  const slope = numeric === undefined ? undefined : showNumber(numeric, style);
  const gap = numeric === undefined ? undefined : Math.abs(numeric - analytic);
  const steepness = quotient(difference(costs.above, costs.below), product(constant(2), h));
  return {
    nudge: alone(nudge, h),
    above: {
      parameter: alone(above.value, showNumber(above.value, parameterStyle)),
      cost: alone(above.cost, costs.above),
    },
    below: {
      parameter: alone(below.value, showNumber(below.value, parameterStyle)),
      cost: alone(below.cost, costs.below),
    },
    slope: slope && { value: numeric!, relation: relation(steepness, slope), text: slope.text },
    gap:
      gap === undefined
        ? undefined
        : {
            value: gap,
            relation: relation(difference(slope!, showNumber(analytic, style)), showNumber(gap, style)),
            text: showNumber(gap, style).text,
          },
  };
}

function alone(value: number, shown: ShownNumber): ProofNumber {
  return { value, relation: relation(shown, shown), text: shown.text };
}

/** How many decimals it takes to write the first digit of a number. */
function decimalsOf(value: number): number {
  return Math.max(0, firstDecimal(value));
}

function detailed(style: NumberStyle, decimals: number): NumberStyle {
  return {
    ...style,
    precision: Math.max(style.precision, decimals),
    exactDecimals: Math.max(style.exactDecimals, decimals),
  };
}

/** How both costs are written, so that their difference keeps its first digits: plainly, or as powers of ten. */
function costStyle({ above, below, nudge }: GradientCheck, style: NumberStyle) {
  const apart = Math.abs(above.cost - below.cost) || 2 * nudge;
  const largest = Math.max(above.cost, below.cost);
  const leading = largest > 0 && Number.isFinite(largest) ? Math.floor(Math.log10(largest)) : 0;
  const wanted = Number.isFinite(apart) ? firstDecimal(apart) + DIGITS_OF_DIFFERENCE : style.precision;
  const decimals = Math.max(style.precision, Math.min(wanted, DIGITS_OF_DOUBLE - leading));
  // A number that is too large to be written plainly has as many digits before its power of ten.
  const powerDecimals = Math.max(1, Math.min(wanted + leading, DIGITS_OF_DOUBLE - 1));
  if (decimals <= MAX_DECIMALS || leading >= 0) {
    return { style: { ...detailed(style, decimals), powerDecimals }, decimals: undefined };
  }
  // Without decimals of its own a small number turns to a power of ten.
  return { style: { ...style, powerDecimals }, decimals: 0 };
}

/** Which decimal the first digit of a number is: 3 of 0.001, −1 of 10. */
function firstDecimal(value: number): number {
  return Math.ceil(-Math.log10(value));
}
