/** The languages that the browser asks for, the best first. */
export function browserLanguages(): readonly string[] {
  return navigator.languages;
}

/**
 * The decimal mark of a language: a comma in Spanish, a point in English. Where the browser asks for the language as
 * it is written in some country, that country's mark: a point in Mexico's Spanish.
 */
export function decimalMarkOf(tag: string): '.' | ',' {
  const regional = browserLanguages().find((asked) => asked.toLowerCase().startsWith(`${tag}-`));
  return markIn(regional ?? tag);
}

/** In Latin digits, as the formulas are: Arabic with its own digits has a mark of its own too. */
function markIn(tag: string): '.' | ',' {
  try {
    const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(0.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  } catch {
    // Some browsers name a language that they do not know themselves: `en-US@posix`.
    return '.';
  }
}
