import { plural } from './plural.ts';
import { derivation } from './derivation.ts';
import { shapes } from './shapes.ts';

/** The words of the equation panel: what a step is called, what it does, what a number means and how it is made. */
export const equation = {
  stepOf: 'Step {n} of {count} · {phase}',
  phases: { forward: 'forward', backward: 'backward', update: 'update' },

  titles: {
    Z: {
      hidden: 'Weighted input of the hidden layer',
      hiddenN: 'Weighted input of hidden layer {n}',
      output: 'Weighted input of the output layer',
    },
    A: {
      hidden: 'Activation of the hidden layer',
      hiddenN: 'Activation of hidden layer {n}',
      output: 'Output: the prediction',
    },
    C: 'Cost',
    E: { hidden: 'Hidden layer error', hiddenN: 'Error of hidden layer {n}', output: 'Output layer error' },
    dW: {
      hidden: 'Gradient of the hidden weights',
      hiddenN: 'Gradient of the weights into hidden layer {n}',
      output: 'Gradient of the output weights',
    },
    dB: {
      hidden: 'Gradient of the hidden biases',
      hiddenN: 'Gradient of the biases of hidden layer {n}',
      output: 'Gradient of the output biases',
    },
    W: {
      hidden: 'Update of the hidden weights',
      hiddenN: 'Update of the weights into hidden layer {n}',
      output: 'Update of the output weights',
    },
    B: {
      hidden: 'Update of the hidden biases',
      hiddenN: 'Update of the biases of hidden layer {n}',
      output: 'Update of the output biases',
    },
  },

  weightedInput: 'Each neuron multiplies what comes in by its weights, adds the products up and adds its bias.',
  weightedInputNoBias: 'Each neuron multiplies what comes in by its weights and adds the products up.',
  activations: {
    relu: 'ReLU passes a positive weighted input on unchanged and turns a negative one into 0.',
    'leaky-relu': 'The leaky ReLU passes a positive weighted input on unchanged and a hundredth of a negative one.',
    sigmoid: 'The sigmoid squeezes every weighted input into the range between 0 and 1.',
    tanh: 'The hyperbolic tangent squeezes every weighted input into the range between −1 and 1.',
    linear: 'The identity passes every weighted input on unchanged.',
  },
  predictions: 'What comes out are the predictions, also written ŷ.',
  cost: {
    sum: 'How far are the predictions from the targets? Every miss is squared and halved, then all are added up.',
    mean: 'How far are the predictions from the targets? Every miss is squared and halved; their sum is divided by the number of samples, m.',
  },
  outputError: 'How does the cost change with an output’s weighted input?',
  outputErrorMean: 'It is divided by the number of samples, m.',
  outputErrorThrough: {
    relu: 'The miss, O − Y, passes only where the ReLU gate is open.',
    'leaky-relu':
      'The miss, O − Y, passes in full where the weighted input is positive; elsewhere only a hundredth of it does.',
    sigmoid: 'The miss, O − Y, times the slope of the sigmoid at that place.',
    tanh: 'The miss, O − Y, times the slope of the hyperbolic tangent at that place.',
    linear: 'By the miss itself, O − Y: the slope of the identity is 1.',
  },
  hiddenError: 'The next layer’s errors come back along its weights and are added up.',
  hiddenErrorThrough: {
    relu: 'They pass only where the ReLU gate here is open.',
    'leaky-relu': 'They pass in full where the weighted input is positive; elsewhere only a hundredth of them does.',
    sigmoid: 'Then they are multiplied by the slope of the sigmoid at that place.',
    tanh: 'Then they are multiplied by the slope of the hyperbolic tangent at that place.',
    linear: 'The identity’s slope is 1, so they pass unchanged.',
  },
  zeroPasses: {
    0.5: 'Exactly at zero half passes: R′(0) = ½ by convention.',
    1: 'Exactly at zero all passes, too: R′(0) = 1 by convention.',
  },
  weightGradient:
    'How the cost changes with each weight: the value that entered it times the error of the neuron it leads to, added up over the batch.',
  biasGradient: 'How the cost changes with each bias: the error of its neuron, added up over the batch.',
  weightUpdate:
    'Each weight moves against its gradient, by η times the gradient. All gradients were taken with the old weights.',
  biasUpdate: 'Each bias moves against its gradient, by η times the gradient.',

  neurons: {
    input: 'input {n}',
    hidden: 'hidden neuron {n}',
    hiddenN: 'neuron {n} of hidden layer {layer}',
    output: 'output {n}',
  },
  meanings: {
    X: 'input {n} of sample {sample}',
    W: 'weight from {from} to {to}',
    B: 'bias of {neuron}',
    Z: 'weighted input of {neuron} for sample {sample}',
    A: 'activation of {neuron} for sample {sample}',
    Y: 'target {n} of sample {sample}',
    'O-Y': 'miss of {neuron} for sample {sample}',
    C: 'cost of the batch',
    'C-share': 'share of sample {sample} in the cost',
    "R'": 'slope of the activation at {neuron} for sample {sample}',
    E: 'error of {neuron} for sample {sample}',
    dW: 'gradient of the weight from {from} to {to}',
    dB: 'gradient of the bias of {neuron}',
    'W.next': 'next weight from {from} to {to}',
    'B.next': 'next bias of {neuron}',
  },
  /** What errors are called where derivatives are the names: δo for Eo. */
  delta: {
    titles: {
      hidden: 'Hidden layer error δ',
      hiddenN: 'Error δ of hidden layer {n}',
      output: 'Output layer error δ',
    },
    meaning: 'error δ of {neuron} for sample {sample}',
  },
  /** A number as a screen reader hears it: name, value, what it is. */
  operand: '{cell}, {value}, {meaning}',

  givenInput: 'Given: an input of the batch.',
  givenTarget: 'Given: what the output should be.',
  givenParameter: 'Given: the value that this run started with.',
  carried: 'Made by the update of iteration {n}.',

  gates: {
    open: 'gate open:',
    closed: 'gate closed:',
    leaking: 'gate lets a hundredth through:',
    'at-zero': 'exactly at zero, R′(0) = {slope} by convention:',
  },
  neuronStates: {
    off: 'The neuron is off for this sample.',
    dead: 'The neuron is dead for the whole batch: no error passes for any sample, so it learns nothing.',
  },
  blockedMiss:
    'Output {n} misses by {miss} for sample {sample}, but its gate is closed: no error passes, and nothing is learnt from this sample here.',
  blockedMissAtZero:
    'Output {n} misses by {miss} for sample {sample}, but its weighted input is exactly 0, where R′(0) = 0 by convention: no error passes, and nothing is learnt from this sample here.',
  blockedErrorAtZero:
    'What comes back for sample {sample} stops here: the weighted input of {neuron} is exactly 0, where R′(0) = 0 by convention.',
  blockedError: 'What comes back for sample {sample} stops here: the gate of {neuron} is closed.',

  termsFromTo: 'terms {from} to {to}',
  chooseCell: 'Numbers of this step',
  trail: 'The way here',
  backTo: 'Back to {cell}',
  usedBy: 'Used by',
  usedByMore: 'and {count} more',
  unpin: 'Unpin',
  closeExplanation: 'Close the explanation',
  soFar: 'so far',
  grain: 'Move by',
  grains: { step: 'Step', cell: 'Cell', term: 'Term' },
  spokenMade: '{title}, {cell}, {meaning}: {relation} {value}.',
  spokenSoFar: '{title}, {cell}, {meaning}: {relation} {value} so far.',
  numpy: 'The step in NumPy',

  chainRule: {
    title: 'The chain rule as paths',
    /** What is added up, by the paths of each sample. */
    intro: plural({
      one: 'How the cost changes with {parameter}: one way leads from it to the cost, with a product for each sample.',
      other:
        'How the cost changes with {parameter}: {count} ways lead from it to the cost, with a product for each way and sample.',
    }),
    bundled: plural({
      one: 'From {parameter} there is {count} way to the cost. The layer error {error} stands for all that follows.',
      other:
        'From {parameter} there are {count} ways to the cost, too many to list. Those that begin alike are taken together: the layer error {error} stands for all that follows.',
    }),
    choose: 'Choose a product to follow its way through the network.',
    sample: 'Sample {n}',
    others: plural({ one: 'The other sample', other: 'The other {count} samples' }),
    paths: 'Paths of sample {n}',
    showPaths: 'Show the paths of sample {n}',
    total: 'Sum over the samples ticked',
    none: 'none',
    whole: 'The whole gradient',
    factorsOf: 'The factors, each of which can be followed',
    /** A product as it is spoken. */
    term: {
      '=': 'sample {sample}, by way of {way}: {factors} is {value}',
      '≈': 'sample {sample}, by way of {way}: {factors} is about {value}',
    },
    andThen: '{first} and {then}',
    times: '{left} times {right}',
    factors: {
      share: 'one over {m}',
      'O-Y': 'miss {value}',
      gate: 'gate {value}',
      slope: 'slope {value}',
      W: 'weight {value}',
      A: 'activation {value}',
      X: 'input {value}',
      E: 'layer error {value}',
      one: '1',
    },
  },
  samples: {
    title: 'Sample by sample',
    outer:
      'Each sample adds its own matrix to {matrix}: its row of {input}, written as a column, times its row of {error}.',
    outerColumns:
      'Each sample adds its own matrix to {matrix}: its column of {error} times its column of {input}, laid flat.',
    columnAdded: 'Each sample adds its column of {error} to {matrix}.',
    column: 'Each sample adds its row of {error} to {matrix}.',
    cut: 'Rows {firstRow} to {lastRow} and columns {firstCol} to {lastCol} of {matrix}.',
    sample: 'Sample {n}',
    select: 'Sample {n}: show it in the network',
    others: plural({ one: '{count} other', other: '{count} others' }),
    sum: 'Sum: {matrix}',
  },
  proof: {
    title: 'Prove it',
    question: 'Is it the slope of the cost?',
    check: 'Check',
    checkCell: 'Check {cell}',
    checkAll: 'Check all',
    stop: 'Stop',
    progress: '{done} of {total}',
    nudge: 'nudge',
    slope: 'slope',
    backpropagation: 'backprop',
    backpropagationShort: 'backprop',
    difference: 'difference',
    verdicts: {
      agrees: 'They agree: backpropagation has found the slope of the cost.',
      differs: 'They differ by more than rounding explains: this gradient is not the slope of the cost.',
      'not-finite': 'A cost here is no finite number: there is no slope to compare with.',
    },
    crosses: {
      atZero:
        'The nudge opens or closes the ReLU gate of {neuron} for sample {sample}, whose weighted input {cell} is exactly 0.',
      near: 'Even the smallest nudge opens or closes the ReLU gate of {neuron} for sample {sample}: its weighted input {cell} is that close to 0.',
    },
    corner:
      'There ReLU has a corner, and through it the cost has one wherever that sample’s error counts: no slope is claimed.',
    convention: 'The gradient shown follows the convention R′(0) = {slope}.',
    side: 'The gradient shown is that of the side on which it stands; only at exactly 0 would the convention for R′(0) decide.',
    agreeing: plural({
      one: '{agreeing} of {count} gradient agrees.',
      other: '{agreeing} of {count} gradients agree.',
    }),
    farthest: 'Largest difference:',
    atKink: 'At a kink, with no slope to compare ({count}):',
    differing: 'Different ({count}):',
    notFinite: 'Without a finite cost ({count}):',
    more: 'and {count} more',
    table: 'Every gradient beside the slope of the cost',
    gradient: 'gradient',
    pending: 'to come',
    marks: { agrees: 'agrees', differs: 'differs', kink: 'kink', 'not-finite': 'not finite' },
    open: 'Explain {cell}',
    moreRows: 'Show {count} more of {rest}',
  },

  derivation,
  shapes,

  notesTitle: 'The article and here',
  /** Beside an example that is from elsewhere. */
  notesTitleOf: '{author}’s article and here',
  notes: {
    shape: {
      rows: 'The article’s table gives the hidden weighted input one row. With a batch of {m} it has {m}, one for each sample, as the article’s own figure draws it.',
      columns:
        'The article’s table gives the hidden weighted input one sample. A batch of {m} has {m}, as the article’s own figure draws it: here a column for each.',
    },
    columns:
      'The article has a row for each sample and writes X·W. Here samples are columns, as chosen in Settings: every matrix stands transposed, and products are the other way round.',
    bias: 'The article draws biases in its figure and leaves them out of its formulas. Here they are in both.',
    numbering:
      'The article’s figure numbers the output weights by where they lead: its Wo₁, Wo₂, Wo₃, Wo₄ are {first}, {second}, {third}, {fourth} here.',
    summed: 'The article leaves open how samples are combined. Like the code that it builds on, this lab adds them up.',
    averaged:
      'The article leaves open how samples are combined; the code that it builds on adds them up. This lab is set to average them.',
    atZero: 'The article leaves R′(0) open: ReLU has a kink there. This lab takes {slope}, which can be set.',
    renamed: 'The article calls it {name}.',
    transpose:
      'The article writes the hidden error as Eo·Wo·R′(Zh), without a transpose. In matrices it is {exact}: an error goes back along the same weights that carried the values forward.',
    betrayed:
      'With as many neurons in both layers the article’s form passes every shape check: only the numbers betray it.',
    gradient:
      'The article writes C′(w) = error · input. In matrices it is {exact}: the product that also adds up over the batch.',
    biasGradient:
      'The article gives no gradient for biases. As in the code that it builds on, a bias has the error of its neuron, added up over the batch: its input is always 1.',
  },

  spokenIteration: 'Iteration {n}. {step}',
  spokenTraining: 'Training.',
  spokenStep: 'Step {n} of {count}: {title}.',
  spokenSample: 'For sample {sample}: {values}.',
  spokenCost: 'C {relation} {cost}.',
  spokenShape: '{name}: {rows} × {cols} numbers.',
  spokenShapeOne: '{name}: {value}.',
  /** Between two of the values. */
  spokenSeparator: ', ',
  spokenValue: '{neuron}: {value}',
  spokenClosed: '{neuron}: {value}, gate closed',
} as const;
