/** The words of the help. */
export const help = {
  /** What stands on the keys. */
  keys: { space: 'Space', shift: 'Shift', home: 'Home', end: 'End', control: 'Ctrl' },
  title: 'Keys and gestures',
  space: 'Play or pause',
  arrows: 'Next and previous step (also PageDown, PageUp)',
  shiftArrows: 'Next and previous iteration',
  homeEnd: 'First and last step',
  train: 'Train, or stop training',
  reset: 'Back to the start values',
  undo: 'Undo and redo',
  black: 'Black screen',
  full: 'Full screen',
  help: 'This help',
  singleKeysOff: 'The keys of a single letter or sign are switched off in the settings.',
  edit: 'Click a weight, bias, input, target or η and type; ↑ and ↓ change it (with Shift coarse, with Alt fine); drag it sideways.',
  explain: 'Click any other number to see how it is made.',
  source: 'The mathematics follows the ml-cheatsheet’s chapters on forward propagation and backpropagation.',
  privacy: 'Privacy and offline use',
  accessibility: 'Accessibility',
} as const;
