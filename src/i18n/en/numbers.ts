/** What is wrong with a number that was typed, by NumberProblem. */
export const numbers = {
  empty: 'Type a number.',
  'not-a-number': 'This is not a number: type digits, such as −0.5, 1e-3 or 1/3.',
  'two-marks': 'There are two decimal marks in this number.',
  'ambiguous-mark': 'Is this mark for decimals or for thousands? Leave out marks between thousands.',
  'division-by-zero': 'Nothing can be divided by 0.',
  'too-large': 'Numbers here go up to {max} in magnitude.',
  'too-many': 'The last iteration is {max}.',
  'too-small': 'This is not 0, but too close to it for a computer’s numbers.',
  'not-whole': 'Type a whole number, 0 or more.',
} as const;
