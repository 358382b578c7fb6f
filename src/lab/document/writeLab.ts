import { refuse } from '../error.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { Lab, LabView } from '../types.ts';
import { byteLength } from './parseLabText.ts';
import { layOut } from './layOut.ts';
import { readLab } from './readLab.ts';

/**
 * The canonical document of a lab as text for a file: every field in the document's order, nothing left to a
 * default, one matrix row per line where that stays within 256 KiB. Reading it gives the same lab and view.
 *
 * Throws LabError where reading it would, and `too-long` when the numbers do not fit a document.
 */
export function writeLab(lab: Lab, view: LabView): string {
  const compact = writeCompact(lab, view);
  const readable = `${layOut(JSON.parse(compact))}\n`;
  return byteLength(readable) <= MAX_DOCUMENT_BYTES ? readable : compact;
}

/** The same document without a space in it, as links carry it; throws as {@link writeLab}. */
export function writeCompact(lab: Lab, view: LabView): string {
  const text = JSON.stringify(canonical(lab, view));
  const length = byteLength(text);
  if (length > MAX_DOCUMENT_BYTES) refuse('too-long', '', { what: 'document', length, limit: MAX_DOCUMENT_BYTES });
  return text;
}

/** Read back before it is written: what cannot be read is never given out. */
function canonical(lab: Lab, view: LabView): object {
  const read = readLab({ ...lab, view });
  return { ...read.lab, view: read.view };
}
