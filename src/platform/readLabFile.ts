import { LabError, MAX_DOCUMENT_BYTES, type FileContent } from '../lab/index.ts';
import { readFileBytes } from '../lab/readFile.ts';

/** What a picked file gave: a lab or scenes, an error to say, or nothing since the browser could not read it. */
export type LabFileOutcome =
  | { readonly kind: 'read'; readonly content: FileContent }
  | { readonly kind: 'invalid'; readonly error: LabError }
  | { readonly kind: 'unreadable' };

/** Reads a lab or scenes from a file, whose size is checked before a byte of it is read. */
export async function readLabFile(file: Blob): Promise<LabFileOutcome> {
  const limit = MAX_DOCUMENT_BYTES;
  if (file.size > limit) {
    const params = { what: 'document', length: file.size, limit } as const;
    return { kind: 'invalid', error: new LabError({ code: 'too-long', params }, '') };
  }
  // A file that was moved, deleted or forbidden since it was picked rejects.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { kind: 'unreadable' };
  try {
    return { kind: 'read', content: await readFileBytes(new Uint8Array(bytes)) };
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    return { kind: 'invalid', error };
  }
}
