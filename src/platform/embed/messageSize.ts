/** Deeper than a lab document, by some. */
const MAX_DEPTH = 8;

/**
 * How many characters a message would have as JSON, or nearly; Infinity for one that is larger than `limit`, nested
 * deeper than 8, or holds anything that JSON has not. No more of it is looked at than the limit allows.
 */
export function messageSize(message: unknown, limit: number): number {
  let size = 0;
  const add = (value: unknown, depth: number): void => {
    size += ownSize(value);
    if (size > limit || typeof value !== 'object' || value === null) return;
    if (depth >= MAX_DEPTH) {
      size = Infinity;
      return;
    }
    const isList = Array.isArray(value);
    for (const key in value) {
      if (size > limit) return;
      if (!isList) size += key.length + 3;
      add((value as Record<string, unknown>)[key], depth + 1);
    }
  };
  add(message, 0);
  return size > limit ? Infinity : size;
}

/** A value's own characters, without what it contains. */
function ownSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return value.length + 3;
    case 'number':
    case 'boolean':
      return String(value).length + 1;
    case 'object':
      return value === null || isPlain(value) ? 5 : Infinity;
    default:
      return Infinity;
  }
}

function isPlain(value: object): boolean {
  // A list with holes says that it is longer than what it holds.
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  return Object.getPrototypeOf(value) === Object.prototype;
}
