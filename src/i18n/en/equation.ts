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
  outputErrorThrough: {
    relu: 'The miss, O − Y, passes only where the ReLU gate is open.',
    'leaky-relu': 'The miss, O − Y, passes whole where the weighted input is positive, else a hundredth of it.',
    sigmoid: 'The miss, O − Y, times the slope of the sigmoid at that place.',
    tanh: 'The miss, O − Y, times the slope of the hyperbolic tangent at that place.',
    linear: 'By the miss itself, O − Y: the slope of the identity is 1.',
  },
  hiddenError: 'The next layer’s errors come back along its weights and are added up.',
  hiddenErrorThrough: {
    relu: 'They pass only where the ReLU gate here is open.',
    'leaky-relu': 'They pass whole where the weighted input is positive, else a hundredth of them.',
    sigmoid: 'Then they are multiplied by the slope of the sigmoid at that place.',
    tanh: 'Then they are multiplied by the slope of the hyperbolic tangent at that place.',
    linear: 'The identity’s slope is 1, so they pass unchanged.',
  },
  weightGradient:
    'How the cost changes with each weight: what came in along it times the error where it ends, added up over the batch.',
  biasGradient: 'How the cost changes with each bias: the error of its neuron, added up over the batch.',
  weightUpdate:
    'Each weight steps against its gradient, η times its size. All gradients were taken with the old weights.',
  biasUpdate: 'Each bias steps against its gradient, η times its size.',

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
  /** A number as a screen reader hears it: name, value, what it is. */
  operand: '{cell}, {value}, {meaning}',

  givenInput: 'Set by you: an input of the batch.',
  givenTarget: 'Set by you: what the output should be.',
  givenParameter: 'Set by you: the value that this run started with.',
  carried: 'Made by the update of iteration {n}.',

  gates: {
    open: 'gate open:',
    closed: 'gate closed:',
    leaking: 'gate lets a hundredth through:',
    'at-zero': 'exactly at zero, R′(0) = {slope} by convention:',
  },
  blockedMiss:
    'Output {n} misses by {miss} for sample {sample}, but its gate is closed: no error passes, and nothing is learnt from this sample here.',
  blockedError: 'What comes back for sample {sample} stops here: the gate of {neuron} is closed.',

  termsFromTo: 'terms {from} to {to}',
  chooseCell: 'Numbers of this step',
  backTo: 'Back to {cell}',
  numpy: 'The step in NumPy',

  notesTitle: 'The article and here',
  notes: {
    shape:
      'The article’s table gives {name} one row. With a batch of {m} it has {m}, one for each sample, as the article’s own figure draws it.',
    bias: 'The article draws biases in its figure and leaves them out of its formulas. Here they are in both.',
    numbering:
      'The article’s figure numbers the output weights down the columns: its Wo₁, Wo₂, Wo₃, Wo₄ are Wo[1,1], Wo[2,1], Wo[1,2], Wo[2,2] here.',
    summed: 'The article leaves open how samples are combined. Like the code that it builds on, this lab adds them up.',
    averaged:
      'The article leaves open how samples are combined; the code that it builds on adds them up. This lab is set to average them.',
    atZero: 'The article leaves R′(0) open: ReLU has a kink there. This lab takes {slope}, which can be set.',
    transpose:
      'The article writes the hidden error without a transpose. In matrices the weights are needed the other way round. With as many neurons in both layers the wrong form passes every shape check: only the numbers betray it.',
    gradient:
      'The article writes “error · input”. In matrices that is the input transposed, times the error: the product that also adds up over the batch.',
  },

  spokenStep: 'Step {n} of {count}: {title}.',
  spokenSample: 'For sample {sample}: {values}.',
  spokenCost: 'C {relation} {cost}.',
  spokenShape: '{name}: {rows} × {cols} numbers.',
  spokenShapeOne: '{name}: {value}.',
  spokenValue: '{neuron}: {value}',
  spokenClosed: '{neuron}: {value}, gate closed',
} as const;
