/**
 * Throws when a promise of the program itself is broken.
 * @param sentence the likely cause and the numbers: `W[1] must be 2 × 2 = 4 numbers, got 3`
 * @throws Error with the sentence
 */
export function assert(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
