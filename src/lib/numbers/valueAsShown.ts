import { assertNever } from '../assertNever.ts';
import type { Arithmetic } from './arithmetic.ts';

/**
 * What comes out when a line is worked out from its numbers as they are shown, roundings and all: of
 * `0.0088 + (−0.0086)` it is 0.0002. Undefined where a slope stands in it, or a number that is not finite.
 */
export function valueAsShown(arithmetic: Arithmetic): number | undefined {
  switch (arithmetic.kind) {
    case 'number':
      return arithmetic.ratio && Number(arithmetic.ratio.over) / Number(arithmetic.ratio.under);
    case 'constant':
      return arithmetic.fraction.valueOf();
    case 'sum':
      return combined(arithmetic.terms, (a, b) => a + b, 0);
    case 'product':
      return combined(arithmetic.factors, (a, b) => a * b, 1);
    case 'difference':
      return combined([arithmetic.take], (from, take) => from - take, valueAsShown(arithmetic.from));
    case 'quotient':
      return combined([arithmetic.by], (of, by) => of / by, valueAsShown(arithmetic.of));
    case 'relu': {
      const z = valueAsShown(arithmetic.z);
      return z && Math.max(z, z * arithmetic.below.valueOf());
    }
    case 'irrational': {
      const z = valueAsShown(arithmetic.of);
      return z === undefined ? undefined : arithmetic.about(z);
    }
    case 'slope':
      return undefined;
    default:
      return assertNever(arithmetic);
  }
}

function combined(
  parts: readonly Arithmetic[],
  join: (so: number, part: number) => number,
  start: number | undefined,
): number | undefined {
  return parts.reduce<number | undefined>((so, part) => {
    const value = valueAsShown(part);
    return so === undefined || value === undefined ? undefined : join(so, value);
  }, start);
}
