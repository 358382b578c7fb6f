import { createContext, use } from 'react';
import type { DecimalMark, NumberStyle } from '../../lib/numbers/index.ts';

/** How the reader wants numbers written; theirs and not the lab's, so no link carries it. */
export interface NumberPreferences {
  /** Decimals of a rounded number where there is room for all of them, in equations. */
  readonly decimals: number;
  readonly decimalMark: DecimalMark;
  /** Whether equations show numbers that are exactly rational as fractions. */
  readonly fractions: boolean;
}

export const MIN_DECIMALS = 1;
export const MAX_DECIMALS = 10;
export const DEFAULT_NUMBERS: NumberPreferences = { decimals: 4, decimalMark: '.', fractions: false };

/** A style of equations. */
export interface EquationStyle extends NumberStyle {
  readonly fractions?: boolean;
}

/** How numbers are written in each place. */
export interface NumberStyles {
  readonly matrix: NumberStyle;
  /** In a matrix whose samples stand beside each other. */
  readonly narrowMatrix: NumberStyle;
  readonly network: NumberStyle;
  readonly equation: EquationStyle;
  /** The cost at the head of its panel, which is narrow. */
  readonly cost: NumberStyle;
  /** What a person types is shown as they typed it, however few decimals the results get: η. */
  readonly typed: NumberStyle;
  /** Beside an axis. */
  readonly tick: NumberStyle;
}

/** In a matrix cell: room for seven characters, as −0.0015 takes. */
export const MATRIX_STYLE: NumberStyle = {
  precision: 3,
  exactDecimals: 3,
  smallDecimals: 4,
  powerDecimals: 0,
  room: 7,
  decimalMark: '.',
};
/** In a cell with room for six. */
const NARROW_MATRIX_STYLE: NumberStyle = {
  ...MATRIX_STYLE,
  precision: 2,
  exactDecimals: 2,
  smallDecimals: 3,
  room: 6,
};
/** In the network, where labels must not meet. */
export const NETWORK_STYLE: NumberStyle = {
  precision: 2,
  exactDecimals: 3,
  smallDecimals: 5,
  powerDecimals: 0,
  room: 7,
  decimalMark: '.',
};
/** In equations, where there is a whole line. */
export const EQUATION_STYLE: EquationStyle = { precision: 4, exactDecimals: 6, decimalMark: '.' };
/** Beside an axis: 0.001, then 1×10⁻⁶. */
const TICK_STYLE: NumberStyle = { ...EQUATION_STYLE, precision: 2, exactDecimals: 3, powerDecimals: 0 };

/** An exact number may have so many decimals more than a rounded one before it is rounded too. */
const EXTRA_EXACT_DECIMALS = EQUATION_STYLE.exactDecimals - EQUATION_STYLE.precision;

/** The styles that follow from what the reader wants: narrow places never show more than fits them, but may show less. */
export function numberStyles({ decimals, decimalMark, fractions }: NumberPreferences): NumberStyles {
  const atMost = ({ smallDecimals, ...style }: NumberStyle): NumberStyle => ({
    ...style,
    precision: Math.min(decimals, style.precision),
    exactDecimals: Math.min(decimals < style.precision ? decimals : Infinity, style.exactDecimals),
    ...(smallDecimals !== undefined && decimals >= style.precision && { smallDecimals }),
    decimalMark,
  });
  return {
    matrix: atMost(MATRIX_STYLE),
    narrowMatrix: atMost(NARROW_MATRIX_STYLE),
    network: atMost(NETWORK_STYLE),
    equation: { precision: decimals, exactDecimals: decimals + EXTRA_EXACT_DECIMALS, decimalMark, fractions },
    cost: atMost(EQUATION_STYLE),
    typed: { ...EQUATION_STYLE, decimalMark },
    tick: { ...TICK_STYLE, decimalMark },
  };
}

/** The styles in force; they change when the reader asks for it and at no other time. */
export const NumberStylesContext = createContext<NumberStyles>(numberStyles(DEFAULT_NUMBERS));

export function useNumberStyles(): NumberStyles {
  return use(NumberStylesContext);
}
