import { refuse } from '../error.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { LabDocument } from '../types.ts';
import { readLab } from './readLab.ts';

/**
 * Reads a lab document from its text, of at most 256 KiB in UTF-8.
 *
 * Throws LabError: `too-long`, `not-json` with line and column, and what {@link readLab} throws.
 */
export async function parseLabText(text: string): Promise<LabDocument> {
  const length = byteLength(text);
  if (length > MAX_DOCUMENT_BYTES) refuse('too-long', '', { what: 'document', length, limit: MAX_DOCUMENT_BYTES });
  return readLab(await parseJson(text));
}

/** The bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The text of UTF-8 bytes that stand at `place`; throws LabError `not-utf8`. */
export function decodeUtf8(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return refuse('not-utf8', place, {}, { cause });
  }
}

/** A text that is JSON; throws LabError `not-json` with line and column. */
export async function parseJson(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // Most texts are JSON: what finds the place comes when one is not.
    const { jsonErrorOffset } = await import('./jsonErrorOffset.ts');
    const before = text.slice(0, jsonErrorOffset(text) ?? 0).split(/\r\n|\r|\n/);
    return refuse('not-json', '', { line: before.length, column: before.at(-1)!.length + 1 }, { cause });
  }
}
