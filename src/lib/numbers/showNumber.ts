import {
  decimalOf,
  digitsOf,
  leadingPower,
  ratioOf,
  roundDecimal,
  sameDecimal,
  type Decimal,
  type Ratio,
} from './decimal.ts';
import { decimalsFor } from './decimalsFor.ts';
import { MINUS, type DecimalMark, type NumberStyle } from './style.ts';

/** A number as it stands on screen, and what is known about that text. */
export interface ShownNumber {
  readonly kind: 'number';
  readonly text: string;
  /** True when the text is the value itself (the shortest decimal of the double) and not a rounding of it. */
  readonly exact: boolean;
  /** The number that the text says; undefined for NaN and the infinities. */
  readonly ratio: Ratio | undefined;
}

/** Numbers from here on are written as powers of ten … */
const MAX_PLAIN_POWER = 7;
/** … but for whole numbers written without decimals, which go as far as the largest number one may type, 1e9. */
const MAX_WHOLE_POWER = 10;
/** The power of ten takes the room of so many decimals: 0.333 and 3.3×10⁻⁷ are both written to precision 3. */
const DECIMALS_OF_POWER = 2;

/**
 * A number as the reader sees it, in `decimals` decimals (its own choice by {@link decimalsFor} when left out).
 * Rounds half away from zero on the decimal digits. Minus is U+2212; zero has no sign. A number that is not 0 is never
 * written as 0: where not even its first digit would show, it turns to a power of ten (1.2×10⁻⁷), as very large ones do.
 * What is longer than the style's room has fewer decimals, or is a power of ten as well. NaN is `NaN`, an infinity `∞`.
 */
export function showNumber(
  value: number,
  style: NumberStyle,
  decimals: number = decimalsFor([value], style),
): ShownNumber {
  if (!Number.isFinite(value)) {
    const text = String(value).replace('-', MINUS).replace('Infinity', '∞');
    return { kind: 'number', text, exact: false, ratio: undefined };
  }
  const decimal = decimalOf(value);
  for (let kept = decimals; kept >= 0; kept -= 1) {
    const plain = roundDecimal(decimal, kept);
    if (!fitsPlain(decimal, plain)) break;
    const text = plainText(plain, style.decimalMark);
    if (text.length <= (style.room ?? text.length)) {
      return { kind: 'number', text, exact: sameDecimal(plain, decimal), ratio: ratioOf(plain) };
    }
  }
  return showPower(decimal, style);
}

/** The whole value, for a field in which it is edited: `String(value)` with the reader's marks. */
export function editableText(value: number, decimalMark: DecimalMark): string {
  return String(value === 0 ? 0 : value)
    .replace('.', decimalMark)
    .replaceAll('-', MINUS);
}

function fitsPlain(decimal: Decimal, plain: Decimal): boolean {
  if (decimal.units === 0n) return true;
  if (leadingPower(decimal) < -plain.scale) return false;
  const whole = plain.scale === 0 && sameDecimal(plain, decimal);
  return leadingPower(plain) < (whole ? MAX_WHOLE_POWER : MAX_PLAIN_POWER);
}

function plainText({ units, scale }: Decimal, mark: DecimalMark): string {
  const digits = digitsOf(units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? MINUS : ''}${whole}${scale > 0 ? mark + digits.slice(-scale) : ''}`;
}

/** 1.2×10⁻⁷: one digit before the mark; decimals are left out where 5×10⁻⁷ is all there is. */
function showPower(decimal: Decimal, style: NumberStyle): ShownNumber {
  const mantissaDecimals = powerDecimalsOf(style);
  let rounded = roundDecimal(decimal, mantissaDecimals - leadingPower(decimal));
  // 9.96 has become 10.0: one more digit before the mark, so one fewer behind it.
  const power = leadingPower(rounded);
  rounded = roundDecimal(rounded, mantissaDecimals - power);
  const exact = sameDecimal(rounded, decimal);
  const mantissa = plainText({ units: rounded.units, scale: mantissaDecimals }, style.decimalMark);
  const short = exact ? mantissa.replace(/[.,]0+$|(?<=[.,]\d*[1-9])0+$/, '') : mantissa;
  return { kind: 'number', text: `${short}×10${superscript(power)}`, exact, ratio: ratioOf(rounded) };
}

/** How many decimals stand before a power of ten. */
export function powerDecimalsOf({ powerDecimals, precision }: NumberStyle): number {
  return powerDecimals ?? Math.max(1, precision - DECIMALS_OF_POWER);
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

function superscript(power: number): string {
  return Array.from(String(power), (c) => SUPERSCRIPTS[c]).join('');
}
