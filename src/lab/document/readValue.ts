import { refuse, type Countable, type JsonType } from '../error.ts';
import { MAX_MAGNITUDE } from '../limits.ts';

/** A document's object: only its own fields count, so `__proto__` and `constructor` are names like any other. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads one value that stands at `place`, or throws LabError. */
export type Read<T> = (value: unknown, place: string) => T;

/** How much of a foreign text an error repeats. */
const QUOTED_CHARACTERS = 40;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** The place of a field or an item within `place`: `data.X`, `data.X[2]`, `data["my X"]`. */
export function placeIn(place: string, key: string | number): string {
  if (typeof key === 'number') return `${place}[${key}]`;
  const name = shortened(key);
  if (!IDENTIFIER.test(name)) return `${place}[${JSON.stringify(name)}]`;
  return place === '' ? name : `${place}.${name}`;
}

/** At most 40 characters of a text, for an error that names it. */
export function shortened(text: string): string {
  return text.length <= QUOTED_CHARACTERS ? text : `${text.slice(0, QUOTED_CHARACTERS)}…`;
}

/** An object; throws `wrong-type`. Its fields are not looked at: see {@link allowOnly}. */
export function readObject(value: unknown, place: string): Fields {
  if (typeOf(value) !== 'object') return wrongType('object', value, place);
  return value as Fields;
}

/** Throws `unknown-field` for the first field that is none of `known`. */
export function allowOnly(known: readonly string[], fields: Fields, place: string): void {
  const stranger = Object.keys(fields).find((field) => !known.includes(field));
  if (stranger !== undefined) {
    refuse('unknown-field', placeIn(place, stranger), { field: shortened(stranger), known });
  }
}

/** An object with no field but `known`; throws `wrong-type` and `unknown-field`. */
export function readFields(value: unknown, place: string, known: readonly string[]): Fields {
  const fields = readObject(value, place);
  allowOnly(known, fields, place);
  return fields;
}

/** A field that must be there; throws `missing`, and what `read` throws. */
export function required<T>(fields: Fields, place: string, field: string, read: Read<T>): T {
  if (!Object.hasOwn(fields, field)) refuse('missing', placeIn(place, field), { field });
  return read(fields[field], placeIn(place, field));
}

/** A field that stands for `otherwise` when it is left out; throws what `read` throws. */
export function optional<T>(fields: Fields, place: string, field: string, read: Read<T>, otherwise: T): T {
  return Object.hasOwn(fields, field) ? read(fields[field], placeIn(place, field)) : otherwise;
}

export const readString: Read<string> = (value, place) =>
  typeof value === 'string' ? value : wrongType('string', value, place);

export const readBoolean: Read<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrongType('boolean', value, place);

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

/** An integer from `min` to `max`; throws as {@link readFinite}, `not-integer` and `out-of-range`. */
export function readInteger(value: unknown, place: string, min: number, max: number): number {
  const number = readFinite(value, place);
  if (!Number.isInteger(number)) refuse('not-integer', place, { received: number });
  if (number < min || number > max) refuse('out-of-range', place, { received: number, min, max });
  return number;
}

/** One of a few values; throws `not-one-of`. */
export function readOneOf<T extends string | number>(value: unknown, place: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const type = typeOf(value);
  const received = type === 'string' || type === 'number' || type === 'boolean' ? String(value) : type;
  return refuse('not-one-of', place, { received: shortened(received), allowed });
}

/** A list of any length; throws `wrong-type`. */
export function readArray(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) return wrongType('array', value, place);
  return value;
}

/** How long a list must be, what it holds, and which place of the document says so. */
export interface Length {
  readonly items: Countable;
  readonly expected: number;
  readonly setBy: string;
}

/** A list of the length that another place asks for, read item by item; throws `wrong-type`, `wrong-length`. */
export function readList<T>(
  value: unknown,
  place: string,
  length: Length,
  read: (item: unknown, place: string, index: number) => T,
): T[] {
  const list = readArray(value, place);
  if (list.length !== length.expected) refuse('wrong-length', place, { ...length, received: list.length });
  return Array.from(list, (item, index) => read(item, placeIn(place, index), index));
}

function wrongType(expected: JsonType, value: unknown, place: string): never {
  return refuse('wrong-type', place, { expected, received: typeOf(value) });
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' || type === 'object' ? type : 'other';
}
