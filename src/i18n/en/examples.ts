/** The built-in examples: their names in the menu, and what to know about them. */
export const examples = {
  article: { title: 'The article: 1-2-2, batch of 3', note: '' },
  simple: { title: 'Simple: 1-1-1, no bias', note: '' },
  'resizing-4': {
    title: 'Dynamic resizing: 2-3-2, 4 observations',
    note: 'Load the one with 1 observation beside it: only the rows of the layer matrices change.',
  },
  'resizing-1': {
    title: 'Dynamic resizing: 2-3-2, 1 observation',
    note: 'Load the one with 4 observations beside it: only the rows of the layer matrices change.',
  },
  mazur: {
    title: 'Mazur 2015: 2-2-2, sigmoid',
    note: 'Matt Mazur, A Step by Step Backpropagation Example (2015). The printed next cost, .291027924, takes the hidden gradients through output weights that are already updated. With the old weights, as its own text says, it is .291027774.',
  },
  hmkcode: {
    title: 'hmkcode 2018: 2-2-1, linear, no bias',
    note: 'hmkcode, Backpropagation Step by Step. It rounds to two decimals on the way, so its next prediction, .26, is .2557457808 exactly.',
  },
  'han-kamber': {
    title: 'Han and Kamber: 3-2-1, sigmoid',
    note: 'Han and Kamber, Data Mining, example 9.1. Printed to three decimals; all of them agree.',
  },
  rgu: {
    title: 'RGU chapter 3: 2-2-1, sigmoid, no bias',
    note: 'RGU neural network notes, chapter 3, example 3.1. The printed hidden weights use output weights that are already updated. With the old ones they are .0990709, .7976110, .3971399 and .5926455.',
  },
} as const;
