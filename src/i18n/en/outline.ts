import { plural } from './plural.ts';

/**
 * What is said of drawings: the network in words, a list of layers, in them neurons, in these the weights that lead to
 * them; and of what is not drawn.
 */
export const outline = {
  network: 'The network for sample {n}, layer by layer',
  training: 'Training runs: the network can be read when it stops.',
  layers: {
    input: 'Input layer',
    hidden: 'Hidden layer, {activation}',
    hiddenN: 'Hidden layer {n}, {activation}',
    output: 'Output layer, {activation}',
  },
  activations: {
    relu: 'ReLU',
    'leaky-relu': 'leaky ReLU',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    linear: 'linear',
  },
  neuron: '{neuron}: {facts}',
  /** Joins what is said of one thing, from the first to the last. */
  and: '{first}, {then}',
  value: '{value}',
  activation: 'activation {value}',
  weightedInput: 'weighted input {value}',
  target: 'target {value}',
  error: 'error {value}',
  gates: {
    open: 'gate open',
    closed: 'gate closed',
    leaking: 'gate lets a hundredth through',
    zero: 'exactly at the kink of the gate',
  },
  dead: 'dead: no error passes for any sample',
  blocked: 'stopped by the gate',
  weightFrom: 'from {from}: weight {value}',
  biasIs: 'bias {value}',
  carries: { '=': 'carries {product} ({left} times {weight})', '≈': 'carries about {product} ({left} times {weight})' },
  gradient: 'gradient {value}',
  becomes: 'becomes {value}',
  notDrawn: 'neurons {first} to {last} are not drawn',
  cost: 'cost of sample {n}: {value}',

  /** What there is of a matrix that is not shown. */
  moreRows: plural({
    one: '{n} more row: choose its sample to see it',
    other: '{n} more rows: choose a sample to see them',
  }),
  moreColumns: plural({ one: '{n} more column', other: '{n} more columns' }),
  moreNeuronRows: plural({ one: '{n} more row', other: '{n} more rows' }),
  moreSampleColumns: plural({
    one: '{n} more column: choose its sample to see it',
    other: '{n} more columns: choose a sample to see them',
  }),
  /** The curve of the cost. */
  costChart: plural({
    one: 'Cost over {trained} iteration, now {cost} at iteration {n}',
    other: 'Cost over {trained} iterations, now {cost} at iteration {n}',
  }),
} as const;
