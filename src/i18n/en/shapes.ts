import { plural } from './plural.ts';

/** What the rows and columns of the matrices are, and why they are multiplied in this order. */
export const shapes = {
  title: 'Shapes',
  titleOrder: 'Shapes: why this order?',
  size: '{rows} × {cols}',
  axes: {
    sample: 'samples',
    input: 'inputs',
    hidden: 'hidden neurons',
    hiddenN: 'neurons of hidden layer {n}',
    output: 'outputs',
  },
  /** What a matrix has a row and a column for. */
  both: 'rows: {rows}; columns: {cols}',
  oneRow: 'one row; columns: {cols}',
  oneColumn: 'rows: {rows}; one column',
  oneNumber: 'one number',
  meeting: 'Each row on the left meets each column on the right. Their products are added up over the {axis}.',
  tried: 'The same two matrices in every order, as they are and transposed (ᵀ):',
  outcomes: {
    right: 'This is the one.',
    'other-numbers': 'Passes every shape check. Only the numbers betray it:',
    'same-numbers': 'Passes every shape check, and here even gives the same numbers.',
    'other-shape': 'Gives {rows} × {cols} where {rowsDue} × {colsDue} is due.',
    'no-product': 'No product: {columns} on the left, {rows} on the right.',
  },
  /** The `{columns}` and `{rows}` of that. */
  counted: {
    columns: plural({ one: '{n} column', other: '{n} columns' }),
    rows: plural({ one: '{n} row', other: '{n} rows' }),
  },
  turned: 'These are the right numbers, transposed.',
} as const;
