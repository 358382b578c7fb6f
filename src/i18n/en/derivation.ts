/** How a number is made, as one says it: never its symbols read out. */
export const derivation = {
  /** The whole: what the number is, how it is made, and its value. */
  exactly: '{cell}, {meaning}: {how} is {value}.',
  about: '{cell}, {meaning}: {how} is about {value}.',
  given: '{cell}, {meaning}, is {value}.',
  soFar: '{cell}, {meaning}, so far: {how} is {value}.',
  soFarAbout: '{cell}, {meaning}, so far: {how} is about {value}.',
  /** Where there is one number yet, which is the first of a sum. */
  soFarOne: '{cell}, {meaning}, so far: {value}.',

  /** A number's name: Eh[1,2]. */
  at: '{matrix} row {row} column {col}',
  share: 'C of sample {sample}',
  names: { gate: 'slope at {matrix}', miss: 'O minus Y', next: 'new {matrix}', delta: 'delta {layer}' },
  gradientOf: 'derivative of C by {matrix}',

  minus: 'minus {value}',
  power: '{value} times ten to the power {exponent}',
  plus: '{left} plus {right}',
  less: '{left} minus {right}',
  times: '{left} times {right}',
  /** A sum, and what multiplies all of it. */
  allTimes: '{sum}, all times {factor},',
  timesAll: '{factor} times the whole of {sum}',
  squared: 'the square of {value}',
  sumOf: 'a sum of many terms',
  half: 'one half',
  oneOver: 'one over {m}',
  eta: 'the learning rate {value}',
  functions: {
    relu: 'the larger of 0 and {z}',
    'leaky-relu': 'the leaky ReLU of {z}',
    sigmoid: 'the sigmoid of {z}',
    tanh: 'the hyperbolic tangent of {z}',
    linear: '{z}, passed on unchanged,',
  },
  slope: 'the slope of the activation at {z}',
} as const;
