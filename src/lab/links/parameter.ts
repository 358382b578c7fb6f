import { refuse } from '../error.ts';

/**
 * The percent-decoded value of a parameter of a link; undefined when it is not there. URLSearchParams would not do: it
 * reads `+` as a space, and `1e+5` is a number. Throws LabError `bad-percent-encoding`.
 */
export function parameter(link: string, name: string): string | undefined {
  const found = link.split('&').find((pair) => pair.startsWith(`${name}=`));
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch (cause) {
    return refuse('bad-percent-encoding', `#${name}`, {}, { cause });
  }
}
