/** The mark between whole and decimals. */
export type DecimalMark = '.' | ',';

/** How numbers are written for a reader. */
export interface NumberStyle {
  /** Decimals shown when a number has to be rounded. */
  readonly precision: number;
  /** A number whose exact decimal form has at most so many decimals is shown whole. */
  readonly exactDecimals: number;
  /** A rounded number may take so many decimals to show digits of a small value: `exactDecimals` unless told. */
  readonly smallDecimals?: number;
  /** Decimals before a power of ten: 1 in 3.3×10⁻⁷. Two fewer than `precision`, at least 1, unless told. */
  readonly powerDecimals?: number;
  /** Characters that there is room for: what is longer gives up decimals, then turns to a power of ten. No limit unless told. */
  readonly room?: number;
  readonly decimalMark: DecimalMark;
}

/** Minus sign, U+2212: as wide as a plus, unlike the hyphen. */
export const MINUS = '−';
