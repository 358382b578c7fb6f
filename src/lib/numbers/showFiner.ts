import { decimalOf } from './decimal.ts';
import { decimalsFor } from './decimalsFor.ts';
import { powerDecimalsOf, showNumber, type ShownNumber } from './showNumber.ts';
import type { NumberStyle } from './style.ts';

/**
 * The number as {@link showNumber} writes it, with `more` digits behind those, as many as it has: 0.0088 as 0.00885,
 * 3.3×10⁻⁷ as 3.32×10⁻⁷. What is shown whole stays.
 */
export function showFiner(value: number, style: NumberStyle, more: number): ShownNumber {
  const shown = showNumber(value, style);
  if (more === 0 || shown.exact || !Number.isFinite(value)) return shown;
  return shown.text.includes('×')
    ? showNumber(value, { ...style, powerDecimals: powerDecimalsOf(style) + more }, 0)
    : showNumber(value, style, Math.min(decimalsFor([value], style) + more, decimalOf(value).scale));
}
