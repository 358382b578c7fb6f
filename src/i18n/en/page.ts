import { plural } from './plural.ts';

/** The words of the page around the stage: header, transport, cost, messages. */
export const page = {
  title: 'Propagation Lab',
  /** What the page is, in a sentence: it is read before anything of it can be seen. */
  description:
    'Watch, edit and step through the forward and backward pass of a small neural network, number by number.',
  /** Between the items of a list. */
  listSeparator: ', ',

  skip: 'Skip to a part of the page',
  skipTo: 'To: {part}',
  toMatrix: 'To a matrix',
  example: 'Example',
  /** After an example's name: its numbers are others by now. */
  changed: 'changed',
  aboutLab: 'Source and notes',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  exportFile: 'Export',
  importFile: 'Import',
  randomize: 'New random weights',
  theme: 'Theme',
  themes: { system: 'As my device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  fullScreen: 'Full screen',
  more: 'More',
  present: 'Present',
  scenes: 'Scenes',
  language: 'Language',
  help: 'Help',
  close: 'Close',

  settings: 'Settings',

  network: 'Network',
  matrices: 'Matrices',
  explanation: 'Explanation',
  forward: 'Forward',
  backward: 'Backward',
  update: 'Update',
  sample: 'Sample',
  sampleN: 'Sample {n}',
  sampleOf: '{n} of {m}',
  previousSample: 'Previous sample',
  nextSample: 'Next sample',
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
  notComputed: 'not computed yet',
  cellHidden: '{cell}: hidden for now',
  cellPending: '{cell}: not computed yet',
  cellBlocked: '{number}, stopped by its gate',
  /** What a neuron's closed gate makes of it, in its box. */
  neuronStates: { off: 'off', dead: 'dead' },
  matrixOptions: { shapes: 'Shapes', gates: 'Gates {slope}(Z)', slopes: 'Slopes {slope}(Z)' },
  shapeOf: '{rows}×{cols}',

  transport: 'Transport',
  play: 'Play',
  pause: 'Pause',
  nextStep: 'Next step',
  previousStep: 'Previous step',
  firstStep: 'First step',
  lastStep: 'Last step',
  timeline: 'Timeline',
  timelineValue: 'Step {n} of {count}, {name}',
  speed: 'Speed',
  train: 'Train',
  stopTraining: 'Stop training',
  /** The same where there is room for a word; its beginning, as one says what one sees. */
  stop: 'Stop',
  reset: 'Reset',
  learningRate: 'Learning rate η',

  cost: 'Cost',
  costPanel: 'Cost and iterations',
  iteration: 'Iteration',
  nextIteration: 'Next iteration',
  previousIteration: 'Previous iteration',
  iterations: 'Iterations trained so far',
  iterationOf: 'Iteration {n} of {trained}',
  costChart: plural({
    one: 'Cost over {trained} iteration, now {cost} at iteration {n}',
    other: 'Cost over {trained} iterations, now {cost} at iteration {n}',
  }),

  dismiss: 'Dismiss',
  crashed: 'Something in the page failed. Your lab is safe:',
  crashedReload: 'Reload the page with it',

  openInLab: 'Open in Propagation Lab',
  blackScreen: 'The screen is black. Press B or . to return.',
} as const;
