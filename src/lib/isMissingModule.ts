/** How Chromium, Firefox and Safari (twice) say that a module did not come. */
const SAID = /dynamically imported module|Importing a module script failed|not a valid JavaScript MIME type/;
/** What the build's own loader says when the styles that belong to one did not. */
const STYLES_SAID = 'Unable to preload CSS';

/**
 * True of the error that `import()` rejects with when a module does not come: the network is away, or another version
 * of the page has taken its place.
 */
export function isMissingModule(error: unknown): boolean {
  if (error instanceof TypeError) return SAID.test(error.message);
  return error instanceof Error && error.message.startsWith(STYLES_SAID);
}

/** For a part that the page does without until its next visit, as a `catch`: throws every other error on. */
export function unlessMissing(error: unknown): void {
  if (!isMissingModule(error)) throw error;
}
