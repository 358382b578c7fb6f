import type { NumberStyle } from '../../lib/numbers/index.ts';

/** In a matrix cell: room for about seven characters. */
export const MATRIX_STYLE: NumberStyle = { precision: 3, exactDecimals: 3, powerDecimals: 0, decimalMark: '.' };
/** In the network, where labels must not meet. */
export const NETWORK_STYLE: NumberStyle = { precision: 2, exactDecimals: 3, powerDecimals: 0, decimalMark: '.' };
/** In equations, where there is a whole line. */
export const EQUATION_STYLE: NumberStyle = { precision: 4, exactDecimals: 6, decimalMark: '.' };
