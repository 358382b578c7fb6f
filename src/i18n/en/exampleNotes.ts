/** What to know about the built-in examples. */
export const exampleNotes = {
  'resizing-4': 'Open the one with 1 observation to compare: only the number of rows of the layer matrices changes.',
  'resizing-1': 'Open the one with 4 observations to compare: only the number of rows of the layer matrices changes.',
  mazur:
    'Matt Mazur, A Step by Step Backpropagation Example (2015). The printed next cost, .291027924, takes the hidden gradients through output weights that are already updated. With the old weights, as its own text says, it is .291027774.',
  hmkcode:
    'hmkcode, Backpropagation Step by Step. It rounds to two decimals on the way; the .26 that it prints as its next prediction is .2557457808 unrounded.',
  'han-kamber': 'Han and Kamber, Data Mining, example 9.1. Printed to three decimals; all of them agree.',
  rgu: 'RGU neural network notes, chapter 3, example 3.1. The printed hidden weights use output weights that are already updated. With the old ones they are .0990709 and .3971399 from the first input, .7976110 and .5926455 from the second.',
} as const;
