import { plural } from './plural.ts';

/** The words of the settings. */
export const settings = {
  reduction: 'Cost over the samples',
  reductions: { sum: 'sum', mean: 'mean' },
  reductionNote: 'With the mean, the factor 1/m appears in C and in {error}, and so in every gradient.',
  atZero: 'R′(0)',
  atZeroNote: 'ReLU has no slope at exactly 0. The lab uses the one chosen here; the article leaves it open.',
  batch: 'Samples in the batch',
  batchOf: plural({ one: '{m} sample in the batch', other: '{m} samples in the batch' }),
  addSample: 'Add a sample',
  removeSample: 'Remove sample {n}',

  notation: 'Notation, on this device',
  names: 'Errors and gradients',
  namings: { article: 'Eo, dWo, as in the article', derivatives: 'δo, ∂C/∂Wo' },
  namesNote: 'δo stands for ∂C/∂Zo, the derivative of the cost with respect to the weighted input.',
  samplesIn: 'Samples',
  sampleLines: { rows: 'in rows, X·W + B', columns: 'in columns, W·X + B' },
  samplesInNote:
    'In columns every matrix stands transposed. [row, column] always counts in the matrix as it stands on screen: the error of output 2 for sample 3 is {rows} in rows and {columns} in columns. Links and files keep the name that it has in rows.',
  inLinks: 'Links that I share open',
  inLinksAs: { reader: 'in the reader’s notation', mine: 'in this one' },
  linkAsks: 'This link asks for a notation of its own. Your choice is kept.',
  useMine: 'Use mine',

  numbers: 'Numbers, on this device',
  decimals: 'Decimals in equations',
  decimalsNote:
    'Rounded numbers show this many decimals, and more where a line needs them to add up. Matrices and the network show what fits, or fewer.',
  decimalMark: 'Decimal mark',
  decimalMarks: { language: 'as in the language', '.': 'point, 0.5', ',': 'comma, 0,5' },
  exactNumbers: 'Exact numbers in equations',
  exactAs: { decimals: 'decimals, 0.75', fractions: 'fractions, 3/4' },
  fractionsNote:
    'Fractions are worked out from the inputs and parameters, which are decimals: 0.75 is 3/4, and 1/3 is kept as 0.3333333333333333. What has no fraction, or only a long one, stays in decimals.',

  keyboard: 'Keyboard, on this device',
  singleKeys: 'Keys T, R, F, B, . and ?',
  singleKeysAre: { on: 'on', off: 'off' },
  singleKeysNote:
    'Switched off, no single letter or sign does anything, as speech input and unsteady hands may want it. Space, the arrow keys, Home, End, PageUp, PageDown and Ctrl+Z work in any case.',

  languageInLinks: 'Links that I share open in this language',
  languageInLinksNote: 'Otherwise they open in the language of whoever follows them.',
} as const;
