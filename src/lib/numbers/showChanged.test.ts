import { describe, expect, test } from 'vitest';
import { NETWORK_STYLE } from '../../views/cell/numberStyles.ts';
import { decimalsOfChange, showChanged } from './showChanged.ts';

describe('showChanged', () => {
  test.each([
    [0.149780716132763, 0.15, '0.1498'],
    [0.24956143226552566, 0.25, '0.2496'],
    [-0.149780716132763, -0.15, '−0.1498'],
    // Where the reader sees it anyway, as where nothing has changed, and where there is no room for it.
    [0.1328125, 1, '0.13'],
    [0.15, 0.15, '0.15'],
    [0.333333333333, 0.333333333333, '0.33'],
    [0.14999999, 0.15, '0.15'],
    [1234.5678, 1234.5679, '1234.57'],
    [1.2345e-7, 1.2346e-7, '1×10⁻⁷'],
    [-3.457e-6, -3.4e-6, '−3×10⁻⁶'],
  ])('%d, which was %d, is %s', (value, before, text) => {
    expect(showChanged(value, before, NETWORK_STYLE).text).toBe(text);
  });
});

describe('decimalsOfChange', () => {
  test.each([
    [[0.149780716, 0.249561432], [0.15, 0.25], 4],
    [[0.1328125, 0.249561432], [1, 0.249561432], 2],
    [[0.14999999, 0.5], [0.15, 0.25], 2],
    [[0.5, 0.25], [1, 0.125], 2],
    [[0.149780716, 0.2499999999, 0.5], [0.15, 0.25, 0.5], 4],
  ])('%j, which were %j, take %d decimals', (values, before, decimals) => {
    expect(decimalsOfChange(Float64Array.from(values), Float64Array.from(before), NETWORK_STYLE)).toBe(decimals);
  });
});
