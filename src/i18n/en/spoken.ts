/** What is said rather than shown of matrices and tables: their headers and captions, and the signs of a formula. */
export const spoken = {
  neurons: {
    input: 'input {n}',
    hidden: 'hidden neuron {n}',
    hiddenN: 'neuron {n} of hidden layer {layer}',
    output: 'output {n}',
  },
  sample: 'sample {n}',
  bias: 'bias',
  costHeader: 'cost',
  batch: 'batch',

  /** How signs of a formula are read that mean more than they look. */
  operators: { '⊙': 'elementwise times', '←': 'becomes', '·': 'times' },

  caption: '{name}: {what}, {rows} by {cols}',
  captionPending: '{name}: {what}, {rows} by {cols}, not computed yet',
  matrices: {
    X: 'inputs',
    W: 'weights',
    B: 'biases',
    Z: 'weighted inputs',
    A: 'activations',
    Y: 'targets',
    'O-Y': 'misses',
    C: 'cost of the batch',
    'C-share': 'cost of each sample',
    "R'": 'slopes of the activation',
    E: 'layer errors',
    dW: 'gradients of the weights',
    dB: 'gradients of the biases',
    'W.next': 'weights after the update',
    'B.next': 'biases after the update',
  },
  costTable: 'The cost at a few of the iterations',
} as const;
