/** The languages that the browser asks for, the best first. */
export function browserLanguages(): readonly string[] {
  return navigator.languages;
}
