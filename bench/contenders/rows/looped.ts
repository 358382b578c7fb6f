import type { RowOperations, Rows } from './RowOperations.ts';

/** The same operations as `for` loops that push. */
export const looped: RowOperations = {
  dot(A, B) {
    const out: Rows = [];
    for (let i = 0; i < A.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < B[0]!.length; j++) {
        let sum = 0;
        for (let k = 0; k < B.length; k++) sum += A[i]![k]! * B[k]![j]!;
        row.push(sum);
      }
      out.push(row);
    }
    return out;
  },

  transpose(A) {
    const out: Rows = [];
    for (let j = 0; j < A[0]!.length; j++) {
      const row: number[] = [];
      for (let i = 0; i < A.length; i++) row.push(A[i]![j]!);
      out.push(row);
    }
    return out;
  },

  addRow(A, b) {
    const out: Rows = [];
    for (let i = 0; i < A.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < b.length; j++) row.push(A[i]![j]! + b[j]!);
      out.push(row);
    }
    return out;
  },

  subtract(A, B) {
    const out: Rows = [];
    for (let i = 0; i < A.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < A[i]!.length; j++) row.push(A[i]![j]! - B[i]![j]!);
      out.push(row);
    }
    return out;
  },

  multiply(A, B) {
    const out: Rows = [];
    for (let i = 0; i < A.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < A[i]!.length; j++) row.push(A[i]![j]! * B[i]![j]!);
      out.push(row);
    }
    return out;
  },

  scale(A, factor) {
    const out: Rows = [];
    for (let i = 0; i < A.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < A[i]!.length; j++) row.push(A[i]![j]! * factor);
      out.push(row);
    }
    return out;
  },

  sumColumns(A) {
    const out: number[] = [];
    for (let j = 0; j < A[0]!.length; j++) {
      let sum = 0;
      for (let i = 0; i < A.length; i++) sum += A[i]![j]!;
      out.push(sum);
    }
    return out;
  },

  relu(Z) {
    const out: Rows = [];
    for (let i = 0; i < Z.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < Z[i]!.length; j++) row.push(Math.max(0, Z[i]![j]!));
      out.push(row);
    }
    return out;
  },

  reluPrime(Z) {
    const out: Rows = [];
    for (let i = 0; i < Z.length; i++) {
      const row: number[] = [];
      for (let j = 0; j < Z[i]!.length; j++) row.push(Z[i]![j]! > 0 ? 1 : 0);
      out.push(row);
    }
    return out;
  },

  squaredError(O, Y) {
    let sum = 0;
    for (let i = 0; i < O.length; i++) {
      for (let j = 0; j < O[i]!.length; j++) {
        const miss = O[i]![j]! - Y[i]![j]!;
        sum += miss * miss;
      }
    }
    return sum / 2;
  },
};
