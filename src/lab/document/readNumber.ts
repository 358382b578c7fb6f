import { refuse, type JsonType } from '../error.ts';
import { MAX_MAGNITUDE } from '../limits.ts';

/** Reads one value that stands at `place`, or throws LabError. */
export type Read<T> = (value: unknown, place: string) => T;

/** How much of a foreign text an error repeats. */
const QUOTED_CHARACTERS = 40;

/** At most 40 characters of a text, for an error that names it. */
export function shortened(text: string): string {
  return text.length <= QUOTED_CHARACTERS ? text : `${text.slice(0, QUOTED_CHARACTERS)}…`;
}

/** A finite number of any sign; −0 becomes 0, which JSON cannot tell apart. Throws `wrong-type`, `not-finite`. */
export const readFinite: Read<number> = (value, place) => {
  if (typeof value !== 'number') return wrongType('number', value, place);
  if (!Number.isFinite(value)) refuse('not-finite', place, { received: String(value) });
  return value === 0 ? 0 : value;
};

/** A finite number of magnitude at most 1e9; throws as {@link readFinite}, and `too-large`. */
export const readNumber: Read<number> = (value, place) => {
  const number = readFinite(value, place);
  if (Math.abs(number) > MAX_MAGNITUDE) refuse('too-large', place, { received: number, max: MAX_MAGNITUDE });
  return number;
};

/** Throws `wrong-type`: what a value is, and what it should be. */
export function wrongType(expected: JsonType, value: unknown, place: string): never {
  return refuse('wrong-type', place, { expected, received: typeOf(value) });
}

/** What a value is called in JSON. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' || type === 'object' ? type : 'other';
}
