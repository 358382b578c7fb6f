import type { Rows } from '../types.ts';
import { readNumber } from './readNumber.ts';
import { readList, type Length } from './readValue.ts';

/** One side of a matrix: how many, and which place of the document says so. */
export type Side = Omit<Length, 'items'>;

/** A row of numbers; throws LabError. */
export function readRow(value: unknown, place: string, cols: Side): number[] {
  return readList(value, place, { items: 'numbers', ...cols }, readNumber);
}

/** A matrix as rows of numbers, `rows` × `cols`; throws LabError. */
export function readRows(value: unknown, place: string, rows: Side, cols: Side): Rows {
  return readList(value, place, { items: 'rows', ...rows }, (row, at) => readRow(row, at, cols));
}
