import { decodeUtf8, parseJson } from './document/parseLabText.ts';
import { readLab } from './document/readLab.ts';
import { refuse } from './error.ts';
import { MAX_DOCUMENT_BYTES } from './limits.ts';
import type { Scene } from './scenes/types.ts';
import type { LabDocument } from './types.ts';

/** What a file of this page holds: a lab, or scenes with their labs. */
export type FileContent =
  | { readonly kind: 'lab'; readonly document: LabDocument }
  | { readonly kind: 'scenes'; readonly scenes: readonly Scene[] };

/**
 * Reads a file's bytes, whichever of the two documents they are: scenes have a list of that name, or of labs. A byte order
 * mark is skipped.
 *
 * Throws LabError as parseLabText and parseScenesText, and `not-utf8`.
 */
export async function readFileBytes(bytes: Uint8Array): Promise<FileContent> {
  const length = bytes.length;
  if (length > MAX_DOCUMENT_BYTES) refuse('too-long', '', { what: 'document', length, limit: MAX_DOCUMENT_BYTES });
  const content = await parseJson(decodeUtf8(bytes, ''));
  if (!namesScenes(content)) return { kind: 'lab', document: readLab(content) };
  // Most files are labs: what reads scenes comes when there are some.
  const { readScenes } = await import('./scenes/readScenes.ts');
  return { kind: 'scenes', scenes: readScenes(content) };
}

function namesScenes(content: unknown): boolean {
  return typeof content === 'object' && content !== null && ('scenes' in content || 'labs' in content);
}
