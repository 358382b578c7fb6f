/** The language that a link asks for beside its lab, as it stands there: whether the page speaks it is not known here. */
export function languageInLink(hash: string): string | undefined {
  return LANGUAGE.exec(hash)?.[1];
}

/** What stands after `#` without the language, `#` left out; undefined when nothing else stands there. */
export function withoutLanguage(hash: string): string | undefined {
  const rest = hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => !pair.startsWith('lang='))
    .join('&');
  return rest === '' ? undefined : rest;
}

/** A BCP 47 tag as the value of `lang=`. */
const LANGUAGE = /(?:^#?|&)lang=([A-Za-z0-9-]+)(?=&|$)/;
