/** How Chromium, Firefox and Safari (twice) say that a module did not come, and this build that its styles did not. */
const SAID =
  /dynamically imported module|Importing a module script failed|not a valid JavaScript MIME type|Unable to preload CSS/;

/**
 * True of the error that `import()` rejects with when a module does not come: the network is away, or another version
 * of the page has taken its place.
 */
export function isMissingModule(error: unknown): boolean {
  return error instanceof Error && SAID.test(error.message);
}
