/** The names of the built-in examples. */
export const examples = {
  article: 'The article: 1-2-2, batch of 3',
  simple: 'Simple: 1-1-1, no bias',
  'resizing-4': 'Dynamic resizing: 2-3-2, 4 observations',
  'resizing-1': 'Dynamic resizing: 2-3-2, 1 observation',
  mazur: 'Mazur 2015: 2-2-2, sigmoid',
  hmkcode: 'hmkcode 2018: 2-2-1, linear, no bias',
  'han-kamber': 'Han and Kamber: 3-2-1, sigmoid',
  rgu: 'RGU chapter 3: 2-2-1, sigmoid, no bias',
} as const;
