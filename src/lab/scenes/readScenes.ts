import { isNamed } from '../../engine/catalog/index.ts';
import { byteLength, parseJson } from '../document/parseLabText.ts';
import { readLab } from '../document/readLab.ts';
import { readFinite, shortened, type Read } from '../document/readNumber.ts';
import {
  optional,
  placeIn,
  readArray,
  readFields,
  readInteger,
  readOneOf,
  readString,
  required,
} from '../document/readValue.ts';
import { readView } from '../document/readView.ts';
import { startOf } from '../document/startOf.ts';
import { LabError, refuse, type Countable, type LabProblem } from '../error.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { Lab } from '../types.ts';
import { STAGE_ELEMENTS } from './stageElements.ts';
import type { Scene } from './types.ts';

/** The version of the scenes document that this page writes. */
export const SCENES_VERSION = 1;
export const MAX_SCENES = 100;

/**
 * Reads scenes from the text of their document, of at most 256 KiB in UTF-8.
 *
 * Throws LabError: `too-long`, `not-json` with line and column, and what {@link readScenes} throws.
 */
export async function parseScenesText(text: string): Promise<readonly Scene[]> {
  const length = byteLength(text);
  if (length > MAX_DOCUMENT_BYTES) refuse('too-long', '', { what: 'document', length, limit: MAX_DOCUMENT_BYTES });
  return readScenes(await parseJson(text));
}

/**
 * Reads a parsed scenes document, version 1: `labs`, each a lab document, and `scenes`, each with the number of its lab
 * (from 0), its view, what it shows and hides, and a note.
 *
 * Throws LabError for the first thing wrong, with its place: `labs[0].data.X[2]`, `scenes[3].view.step`.
 */
export function readScenes(input: unknown): readonly Scene[] {
  const fields = readFields(input, '', ['version', 'labs', 'scenes']);
  required(fields, '', 'version', readVersion);
  const labs = required(fields, '', 'labs', (value, place) =>
    readSome(value, place, 'labs', (item, at): Lab => within(at, () => readLab(item).lab)),
  );
  return required(fields, '', 'scenes', (value, place) =>
    readSome(value, place, 'scenes', (item, at) => readScene(item, at, labs)),
  );
}

const readVersion: Read<number> = (value, place) => {
  const version = readFinite(value, place);
  if (version !== SCENES_VERSION)
    refuse('unsupported-version', place, { received: version, supported: SCENES_VERSION });
  return version;
};

function readScene(value: unknown, place: string, labs: readonly Lab[]): Scene {
  const fields = readFields(value, place, ['lab', 'view', 'show', 'hidden', 'note']);
  const number = optional(fields, place, 'lab', (it, at) => readInteger(it, at, 0, labs.length - 1), 0);
  const lab = labs[number]!;
  const readHidden: Read<string> = (it, at) => {
    const name = readString(it, at);
    return isNamed(lab.network, lab.data.X.length, name)
      ? name
      : refuse('unknown-cell', at, { received: shortened(name) });
  };
  return {
    lab,
    view: optional(fields, place, 'view', (it, at) => readView(it, at, lab), startOf(lab)),
    element: optional(fields, place, 'show', (it, at) => readOneOf(it, at, STAGE_ELEMENTS), 'network'),
    hidden: optional(
      fields,
      place,
      'hidden',
      (it, at) => readArray(it, at).map((name, i) => readHidden(name, placeIn(at, i))),
      [],
    ),
    note: optional(fields, place, 'note', readString, ''),
  };
}

/** A list of 1 to 100 items. */
function readSome<T>(value: unknown, place: string, items: Countable, read: Read<T>): T[] {
  const list = readArray(value, place);
  const { length } = list;
  if (length < 1 || length > MAX_SCENES) {
    refuse('wrong-count', place, { items, received: length, min: 1, max: MAX_SCENES });
  }
  return Array.from(list, (item, i) => read(item, placeIn(place, i)));
}

/** What is wrong with a document that stands in another one, at its place there. */
function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    const inside = (at: string) => (at === '' ? place : `${place}.${at}`);
    const { code, params } = error.problem;
    const moved = 'setBy' in params ? { ...params, setBy: inside(params.setBy) } : params;
    throw new LabError({ code, params: moved } as LabProblem, inside(error.place), { cause: error });
  }
}
