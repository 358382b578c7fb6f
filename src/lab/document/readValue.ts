import { refuse, type Countable } from '../error.ts';
import { readFinite, shortened, typeOf, wrongType, type Read } from './readNumber.ts';

/** A document's object: only its own fields count, so `__proto__` and `constructor` are names like any other. */
export type Fields = Readonly<Record<string, unknown>>;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** The place of a field or an item within `place`: `data.X`, `data.X[2]`, `data["my X"]`. */
export function placeIn(place: string, key: string | number): string {
  if (typeof key === 'number') return `${place}[${key}]`;
  const name = shortened(key);
  if (!IDENTIFIER.test(name)) return `${place}[${JSON.stringify(name)}]`;
  return place === '' ? name : `${place}.${name}`;
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

/** A text, also an empty one; throws `wrong-type`. */
export const readString: Read<string> = (value, place) =>
  typeof value === 'string' ? value : wrongType('string', value, place);

/** True or false; throws `wrong-type`. */
export const readBoolean: Read<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrongType('boolean', value, place);

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
