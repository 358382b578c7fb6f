/** The decimal mark of the browser's language: a comma in German, a point in English and where it is neither. */
export function browserDecimalMark(): '.' | ',' {
  try {
    const parts = new Intl.NumberFormat(navigator.language).formatToParts(0.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  } catch {
    // Some browsers name a language that they do not know themselves: `en-US@posix`.
    return '.';
  }
}
