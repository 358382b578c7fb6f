/** The mark between whole and decimals. */
export type DecimalMark = '.' | ',';

/** How numbers are written for a reader. */
export interface NumberStyle {
  /** Decimals shown when a number has to be rounded. */
  readonly precision: number;
  /** A number whose exact decimal form has at most so many decimals is shown whole. */
  readonly exactDecimals: number;
  readonly decimalMark: DecimalMark;
}

/** Minus sign, U+2212: as wide as a plus, unlike the hyphen. */
export const MINUS = '−';
