import { decodeUtf8 } from '../document/parseLabText.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate } from './deflate.ts';

/** A text as links carry it: base64url of deflate-raw of its UTF-8. */
export async function packText(text: string): Promise<string> {
  return toBase64url(await deflate(new TextEncoder().encode(text)));
}

/**
 * The inverse of {@link packText}, of at most 256 KiB, for what stands at `place`. Throws LabError: `not-base64url`,
 * `not-deflate`, `inflates-too-far`, `not-utf8`.
 */
export async function unpackText(packed: string, place: string): Promise<string> {
  return decodeUtf8(await inflate(fromBase64url(packed, place), MAX_DOCUMENT_BYTES, place), place);
}
