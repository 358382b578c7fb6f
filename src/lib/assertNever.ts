/**
 * The last branch of a `switch` over alternatives: the compiler refuses it while one is not dealt with.
 * Throws when a value comes from outside the types after all.
 */
export function assertNever(value: never): never {
  throw new Error(`No case deals with ${JSON.stringify(value)}.`);
}
