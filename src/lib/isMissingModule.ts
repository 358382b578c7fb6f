/**
 * True of the error that `import()` rejects with when a module does not come: the network is away, or another version of
 * the page has taken its place. It is a TypeError, which Chromium and Firefox call one of a "dynamically imported module",
 * Safari "Importing a module script failed".
 */
export function isMissingModule(error: unknown): boolean {
  return error instanceof TypeError && /import/i.test(error.message);
}
