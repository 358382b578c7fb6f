import { layOut } from '../document/layOut.ts';
import { byteLength } from '../document/parseLabText.ts';
import { refuse } from '../error.ts';
import { packText, unpackText } from '../links/packText.ts';
import { MAX_DOCUMENT_BYTES, MAX_LINK_CHARACTERS } from '../limits.ts';
import { parseScenesText, readScenes, SCENES_VERSION } from './readScenes.ts';
import type { Scene } from './types.ts';

/** The document of some scenes, as plain data: each lab stands in it once. */
export function scenesDocument(scenes: readonly Scene[]): object {
  const labs = [...new Set(scenes.map(({ lab }) => lab))];
  return {
    version: SCENES_VERSION,
    labs,
    scenes: scenes.map(({ lab, view, element, hidden, note }) => ({
      lab: labs.indexOf(lab),
      view,
      show: element,
      hidden,
      note,
    })),
  };
}

/**
 * The document as text for a file; reading it gives the same scenes. Throws LabError where reading it would, and
 * `too-long` when it does not fit 256 KiB.
 */
export function writeScenes(scenes: readonly Scene[]): string {
  const compact = writeCompact(scenes);
  const readable = `${layOut(JSON.parse(compact))}\n`;
  return byteLength(readable) <= MAX_DOCUMENT_BYTES ? readable : compact;
}

/**
 * What stands after `#` in a link to scenes: `scenes=` and base64url of deflate-raw of the document. Throws LabError
 * `too-long` when it passes 8,192 characters (a file can take it), and what writeScenes throws.
 */
export async function encodeScenes(scenes: readonly Scene[]): Promise<string> {
  const link = `scenes=${await packText(writeCompact(scenes))}`;
  const { length } = link;
  if (length > MAX_LINK_CHARACTERS) refuse('too-long', '', { what: 'link', length, limit: MAX_LINK_CHARACTERS });
  return link;
}

/** The inverse, for what stands after `scenes=`. Throws LabError as decodeLink does for `lab=`, and as parseScenesText. */
export async function decodeScenes(packed: string): Promise<readonly Scene[]> {
  return parseScenesText(await unpackText(packed, '#scenes'));
}

/** Read back before it is written: what cannot be read is never given out. */
function writeCompact(scenes: readonly Scene[]): string {
  const text = JSON.stringify(scenesDocument(readScenes(scenesDocument(scenes))));
  const length = byteLength(text);
  if (length > MAX_DOCUMENT_BYTES) refuse('too-long', '', { what: 'document', length, limit: MAX_DOCUMENT_BYTES });
  return text;
}
