// Written by scripts/generateKernels.mjs: change that file, not this one.

/**
 * A panel of a product: `depth` terms of each sum, `width` columns wide, down `rows` rows:
 *
 *   out[o + i·oRow + c] = from[f + i·fRow + c] + Σ_k a[p + i·aRow + k·aStep] · b[r + k·bStep + c·bCol],
 *
 * added in the order of k. `depth` is 8, 4, 2 or 1 and `width` 4, 2 or 1. The numbers of b are read once and kept in
 * registers and on the stack, from where V8 reads them without bounds checks: twice as fast as a loop over k.
 */
export function panel(
  depth: number, width: number,
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  if (depth === 8) {
    if (width === 4) return panel8x4(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    if (width === 2) return panel8x2(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    return panel8x1(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
  }
  if (depth === 4) {
    if (width === 4) return panel4x4(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    if (width === 2) return panel4x2(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    return panel4x1(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
  }
  if (depth === 2) {
    if (width === 4) return panel2x4(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    if (width === 2) return panel2x2(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    return panel2x1(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
  }
  {
    if (width === 4) return panel1x4(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    if (width === 2) return panel1x2(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
    return panel1x1(out, o, oRow, from, f, fRow, a, p, aRow, aStep, b, r, bStep, bCol, rows);
  }
}

function panel8x4(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b02 = b[r + 2 * bCol]!;
  const b03 = b[r + 3 * bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  const b12 = b[r + bStep + 2 * bCol]!;
  const b13 = b[r + bStep + 3 * bCol]!;
  const b20 = b[r + 2 * bStep]!;
  const b21 = b[r + 2 * bStep + bCol]!;
  const b22 = b[r + 2 * bStep + 2 * bCol]!;
  const b23 = b[r + 2 * bStep + 3 * bCol]!;
  const b30 = b[r + 3 * bStep]!;
  const b31 = b[r + 3 * bStep + bCol]!;
  const b32 = b[r + 3 * bStep + 2 * bCol]!;
  const b33 = b[r + 3 * bStep + 3 * bCol]!;
  const b40 = b[r + 4 * bStep]!;
  const b41 = b[r + 4 * bStep + bCol]!;
  const b42 = b[r + 4 * bStep + 2 * bCol]!;
  const b43 = b[r + 4 * bStep + 3 * bCol]!;
  const b50 = b[r + 5 * bStep]!;
  const b51 = b[r + 5 * bStep + bCol]!;
  const b52 = b[r + 5 * bStep + 2 * bCol]!;
  const b53 = b[r + 5 * bStep + 3 * bCol]!;
  const b60 = b[r + 6 * bStep]!;
  const b61 = b[r + 6 * bStep + bCol]!;
  const b62 = b[r + 6 * bStep + 2 * bCol]!;
  const b63 = b[r + 6 * bStep + 3 * bCol]!;
  const b70 = b[r + 7 * bStep]!;
  const b71 = b[r + 7 * bStep + bCol]!;
  const b72 = b[r + 7 * bStep + 2 * bCol]!;
  const b73 = b[r + 7 * bStep + 3 * bCol]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  const step4 = 4 * aStep;
  const step5 = 5 * aStep;
  const step6 = 6 * aStep;
  const step7 = 7 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    const a4 = a[p + step4]!;
    const a5 = a[p + step5]!;
    const a6 = a[p + step6]!;
    const a7 = a[p + step7]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30 + a4 * b40 + a5 * b50 + a6 * b60 + a7 * b70;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11 + a2 * b21 + a3 * b31 + a4 * b41 + a5 * b51 + a6 * b61 + a7 * b71;
    out[o + 2] = from[f + 2]! + a0 * b02 + a1 * b12 + a2 * b22 + a3 * b32 + a4 * b42 + a5 * b52 + a6 * b62 + a7 * b72;
    out[o + 3] = from[f + 3]! + a0 * b03 + a1 * b13 + a2 * b23 + a3 * b33 + a4 * b43 + a5 * b53 + a6 * b63 + a7 * b73;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel8x2(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  const b20 = b[r + 2 * bStep]!;
  const b21 = b[r + 2 * bStep + bCol]!;
  const b30 = b[r + 3 * bStep]!;
  const b31 = b[r + 3 * bStep + bCol]!;
  const b40 = b[r + 4 * bStep]!;
  const b41 = b[r + 4 * bStep + bCol]!;
  const b50 = b[r + 5 * bStep]!;
  const b51 = b[r + 5 * bStep + bCol]!;
  const b60 = b[r + 6 * bStep]!;
  const b61 = b[r + 6 * bStep + bCol]!;
  const b70 = b[r + 7 * bStep]!;
  const b71 = b[r + 7 * bStep + bCol]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  const step4 = 4 * aStep;
  const step5 = 5 * aStep;
  const step6 = 6 * aStep;
  const step7 = 7 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    const a4 = a[p + step4]!;
    const a5 = a[p + step5]!;
    const a6 = a[p + step6]!;
    const a7 = a[p + step7]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30 + a4 * b40 + a5 * b50 + a6 * b60 + a7 * b70;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11 + a2 * b21 + a3 * b31 + a4 * b41 + a5 * b51 + a6 * b61 + a7 * b71;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel8x1(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b10 = b[r + bStep]!;
  const b20 = b[r + 2 * bStep]!;
  const b30 = b[r + 3 * bStep]!;
  const b40 = b[r + 4 * bStep]!;
  const b50 = b[r + 5 * bStep]!;
  const b60 = b[r + 6 * bStep]!;
  const b70 = b[r + 7 * bStep]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  const step4 = 4 * aStep;
  const step5 = 5 * aStep;
  const step6 = 6 * aStep;
  const step7 = 7 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    const a4 = a[p + step4]!;
    const a5 = a[p + step5]!;
    const a6 = a[p + step6]!;
    const a7 = a[p + step7]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30 + a4 * b40 + a5 * b50 + a6 * b60 + a7 * b70;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel4x4(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b02 = b[r + 2 * bCol]!;
  const b03 = b[r + 3 * bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  const b12 = b[r + bStep + 2 * bCol]!;
  const b13 = b[r + bStep + 3 * bCol]!;
  const b20 = b[r + 2 * bStep]!;
  const b21 = b[r + 2 * bStep + bCol]!;
  const b22 = b[r + 2 * bStep + 2 * bCol]!;
  const b23 = b[r + 2 * bStep + 3 * bCol]!;
  const b30 = b[r + 3 * bStep]!;
  const b31 = b[r + 3 * bStep + bCol]!;
  const b32 = b[r + 3 * bStep + 2 * bCol]!;
  const b33 = b[r + 3 * bStep + 3 * bCol]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11 + a2 * b21 + a3 * b31;
    out[o + 2] = from[f + 2]! + a0 * b02 + a1 * b12 + a2 * b22 + a3 * b32;
    out[o + 3] = from[f + 3]! + a0 * b03 + a1 * b13 + a2 * b23 + a3 * b33;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel4x2(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  const b20 = b[r + 2 * bStep]!;
  const b21 = b[r + 2 * bStep + bCol]!;
  const b30 = b[r + 3 * bStep]!;
  const b31 = b[r + 3 * bStep + bCol]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11 + a2 * b21 + a3 * b31;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel4x1(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b10 = b[r + bStep]!;
  const b20 = b[r + 2 * bStep]!;
  const b30 = b[r + 3 * bStep]!;
  const step2 = 2 * aStep;
  const step3 = 3 * aStep;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    const a2 = a[p + step2]!;
    const a3 = a[p + step3]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10 + a2 * b20 + a3 * b30;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel2x4(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b02 = b[r + 2 * bCol]!;
  const b03 = b[r + 3 * bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  const b12 = b[r + bStep + 2 * bCol]!;
  const b13 = b[r + bStep + 3 * bCol]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11;
    out[o + 2] = from[f + 2]! + a0 * b02 + a1 * b12;
    out[o + 3] = from[f + 3]! + a0 * b03 + a1 * b13;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel2x2(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b10 = b[r + bStep]!;
  const b11 = b[r + bStep + bCol]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10;
    out[o + 1] = from[f + 1]! + a0 * b01 + a1 * b11;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel2x1(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b10 = b[r + bStep]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    const a1 = a[p + aStep]!;
    out[o] = from[f]! + a0 * b00 + a1 * b10;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel1x4(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  const b02 = b[r + 2 * bCol]!;
  const b03 = b[r + 3 * bCol]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    out[o] = from[f]! + a0 * b00;
    out[o + 1] = from[f + 1]! + a0 * b01;
    out[o + 2] = from[f + 2]! + a0 * b02;
    out[o + 3] = from[f + 3]! + a0 * b03;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel1x2(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  const b01 = b[r + bCol]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    out[o] = from[f]! + a0 * b00;
    out[o + 1] = from[f + 1]! + a0 * b01;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}

function panel1x1(
  out: Float64Array, o: number, oRow: number, from: Float64Array, f: number, fRow: number,
  a: Float64Array, p: number, aRow: number, aStep: number,
  b: Float64Array, r: number, bStep: number, bCol: number, rows: number,
): void {
  const b00 = b[r]!;
  for (let i = 0; i < rows; i++) {
    const a0 = a[p]!;
    out[o] = from[f]! + a0 * b00;
    o += oRow;
    f += fRow;
    p += aRow;
  }
}
