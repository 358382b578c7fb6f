import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productInto } from './product.ts';
import { sumColumnsInto } from './sumColumns.ts';

const size = fc.integer({ min: 1, max: 19 });
const numbers = (length: number) =>
  fc
    .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));

/** The definition: three loops, each sum in the order of k, beginning at 0. */
function plainProduct(a: Float64Array, b: Float64Array, rows: number, inner: number, cols: number): Float64Array {
  const out = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      for (let k = 0; k < inner; k++) out[i * cols + j]! += a[i * inner + k]! * b[k * cols + j]!;
    }
  }
  return out;
}

function transposed(data: Float64Array, rows: number, cols: number): Float64Array {
  return Float64Array.from(data, (_, i) => data[(i % rows) * cols + Math.floor(i / rows)]!);
}

const bits = (data: Float64Array) => new BigUint64Array(data.buffer, data.byteOffset, data.length);

const products = fc
  .tuple(size, size, size)
  .chain(([rows, inner, cols]) =>
    fc.tuple(fc.constant([rows, inner, cols] as const), numbers(rows * inner), numbers(inner * cols)),
  );

describe('productInto', () => {
  it('gives every sum in index order, to the bit', () => {
    fc.assert(
      fc.property(products, ([[rows, inner, cols], a, b]) => {
        const out = new Float64Array(rows * cols).fill(7);
        productInto(out, rows, inner, cols, a, inner, 1, b, cols, 1);
        expect(bits(out)).toEqual(bits(plainProduct(a, b, rows, inner, cols)));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('reads transposes in place', () => {
    fc.assert(
      fc.property(products, ([[rows, inner, cols], a, b]) => {
        const out = new Float64Array(rows * cols);
        productInto(out, rows, inner, cols, transposed(a, rows, inner), 1, rows, transposed(b, inner, cols), 1, inner);
        expect(bits(out)).toEqual(bits(plainProduct(a, b, rows, inner, cols)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('goes over more rows than it does at once', () => {
    const rows = 300;
    const a = Float64Array.from({ length: rows * 9 }, (_, i) => Math.sin(i));
    const b = Float64Array.from({ length: 9 * 5 }, (_, i) => Math.cos(i));
    const out = new Float64Array(rows * 5);
    productInto(out, rows, 9, 5, a, 9, 1, b, 5, 1);
    expect(bits(out)).toEqual(bits(plainProduct(a, b, rows, 9, 5)));
  });
});

describe('sumColumnsInto', () => {
  it('is 1ᵀ · E: every sum in the order of the rows, to the bit', () => {
    fc.assert(
      fc.property(products, ([[, inner, cols], , b]) => {
        const out = new Float64Array(cols).fill(7);
        sumColumnsInto(out, b);
        expect(bits(out)).toEqual(bits(plainProduct(new Float64Array(inner).fill(1), b, 1, inner, cols)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
