import { decodeUtf8, parseLabText } from '../document/parseLabText.ts';
import { writeCompact } from '../document/writeLab.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { Lab, LabDocument, LabView } from '../types.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate } from './deflate.ts';

// Needed once there is a lab to open, or something to put into the address: not for a first look.
export { parseLabText };

/** What stands after `lab=`: base64url of deflate-raw of the document. Throws what writeLab throws. */
export async function packLab(lab: Lab, view: LabView): Promise<string> {
  return toBase64url(await deflate(new TextEncoder().encode(writeCompact(lab, view))));
}

/**
 * The inverse of {@link packLab}. Throws LabError: `not-base64url`, `not-deflate`, `inflates-too-far`, `not-utf8`, and
 * what parseLabText throws.
 */
export async function unpackLab(packed: string): Promise<LabDocument> {
  const bytes = await inflate(fromBase64url(packed, '#lab'), MAX_DOCUMENT_BYTES, '#lab');
  return parseLabText(decodeUtf8(bytes, '#lab'));
}
