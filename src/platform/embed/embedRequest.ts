import { readLab } from '../../lab/document/readLab.ts';
import type { Read } from '../../lab/document/readNumber.ts';
import {
  optional,
  placeIn,
  readArray,
  readFields,
  readInteger,
  readObject,
  readOneOf,
  readString,
  required,
  type Fields,
} from '../../lab/document/readValue.ts';
import { LabError, MAX_DOCUMENT_BYTES, refuse, type LabDocument } from '../../lab/index.ts';
import { messageSize } from './messageSize.ts';

/** The version of the messages, and the field that tells them from what else pages send each other. */
export const EMBED_VERSION = 1;
export const EMBED_MARK = 'propagationLab';

/** A message may hold one lab document, and some words around it (characters). */
const MAX_MESSAGE = MAX_DOCUMENT_BYTES + 4_096;
/** Matrices that one message may ask for. */
const MAX_VALUES = 64;

const TYPES = ['hello', 'state', 'open', 'go'] as const;

interface Asks {
  /** Comes back with the answer; the page that asks chooses it. */
  readonly id: number;
}

/** What a page around the frame may ask for. */
export type EmbedRequest =
  /** The state now, and from now on whenever it changes. */
  | (Asks & { readonly type: 'hello'; readonly values: readonly string[] })
  /** The state now. */
  | (Asks & { readonly type: 'state'; readonly values: readonly string[] })
  /** Another lab: a document, or what stands after `#` in a link. */
  | (Asks & { readonly type: 'open'; readonly lab: LabDocument | string })
  /** Another place in the lab; what is left out stays. Checked against the open lab by whoever goes there. */
  | (Asks & { readonly type: 'go'; readonly place: Fields });

/** A message, once it is known to be one. */
export type ReadMessage =
  /** Not one of ours. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'request'; readonly request: EmbedRequest }
  | { readonly kind: 'refused'; readonly id: number | undefined; readonly error: LabError };

/** Reads a message of an unknown page. Size and shape are checked before anything else is done with it. */
export function readEmbedMessage(data: unknown): ReadMessage {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, EMBED_MARK)) return { kind: 'foreign' };
  let id: number | undefined;
  try {
    if (messageSize(data, MAX_MESSAGE) === Infinity) {
      refuse('too-long', '', { what: 'document', length: Infinity, limit: MAX_MESSAGE });
    }
    const fields = readObject(data, '');
    id = required(fields, '', 'id', readId);
    return { kind: 'request', request: readRequest(fields, id) };
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    return { kind: 'refused', id, error };
  }
}

function readRequest(fields: Fields, id: number): EmbedRequest {
  required(fields, '', EMBED_MARK, readVersion);
  const type = required(fields, '', 'type', (value, place) => readOneOf(value, place, TYPES));
  const only = (...known: readonly string[]) => readFields(fields, '', [EMBED_MARK, 'id', 'type', ...known]);
  switch (type) {
    case 'hello':
    case 'state':
      return { id, type, values: optional(only('values'), '', 'values', readValues, []) };
    case 'open': {
      const { link, ...rest } = only('lab', 'link');
      if (link !== undefined) {
        readFields(rest, '', [EMBED_MARK, 'id', 'type']);
        return { id, type, lab: readString(link, 'link') };
      }
      return { id, type, lab: required(rest, '', 'lab', (value) => readLab(value)) };
    }
    case 'go': {
      const { [EMBED_MARK]: _mark, id: _id, type: _type, ...place } = only('iteration', 'step', 'sample', 'cell');
      return { id, type, place };
    }
  }
}

const readId: Read<number> = (value, place) => readInteger(value, place, 0, Number.MAX_SAFE_INTEGER);

const readVersion: Read<number> = (value, place) => {
  const version = readInteger(value, place, 0, Number.MAX_SAFE_INTEGER);
  if (version !== EMBED_VERSION) refuse('unsupported-version', place, { received: version, supported: EMBED_VERSION });
  return version;
};

const readValues: Read<readonly string[]> = (value, place) => {
  const list = readArray(value, place);
  if (list.length > MAX_VALUES) {
    refuse('wrong-count', place, { items: 'matrices', received: list.length, min: 0, max: MAX_VALUES });
  }
  return list.map((name, index) => readString(name, placeIn(place, index)));
};
