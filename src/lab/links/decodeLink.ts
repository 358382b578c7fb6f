import { shortened } from '../document/readNumber.ts';
import { startOf } from '../document/startOf.ts';
import { refuse } from '../error.ts';
import { EXAMPLE_NAMES, exampleNamed, isExampleName, type ExampleName } from '../examples/index.ts';
import { MAX_LINK_CHARACTERS } from '../limits.ts';
import type { LabDocument } from '../types.ts';
import { readNotation, type AskedNotation } from './linkNotation.ts';
import { parameter } from './parameter.ts';
import type { Scene } from '../scenes/types.ts';

/** What a link names, no lab or one and where to open it, and the notation that it asks for. */
export type LinkContent = { readonly notation: AskedNotation } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'scenes'; readonly scenes: readonly Scene[] }
  | { readonly kind: 'lab'; readonly document: LabDocument; readonly example?: ExampleName }
);

/**
 * Reads what stands after `#`, with or without it. Of several parameters the most exact one counts: `scenes`, then `lab`, then
 * `json`, then `example`; of one that stands there twice, the first. `names` and `notation` may stand beside it; others
 * are ignored.
 *
 * Throws LabError: `too-long`, `bad-percent-encoding`, `not-base64url`, `not-deflate`, `inflates-too-far`,
 * `not-utf8`, `unknown-example`, `not-one-of` (of a notation), and what parseLabText throws.
 */
export async function decodeLink(hash: string): Promise<LinkContent> {
  const link = hash.startsWith('#') ? hash.slice(1) : hash;
  const { length } = link;
  if (length > MAX_LINK_CHARACTERS) refuse('too-long', '', { what: 'link', length, limit: MAX_LINK_CHARACTERS });

  const notation = readNotation(link);
  const scenes = parameter(link, 'scenes');
  if (scenes !== undefined) {
    // Most readers come without a link: what reads one comes when there is one.
    const { decodeScenes } = await import('../scenes/writeScenes.ts');
    return { kind: 'scenes', scenes: await decodeScenes(scenes), notation };
  }
  const packed = parameter(link, 'lab');
  if (packed !== undefined) {
    const { unpackLab } = await import('./packLab.ts');
    return { kind: 'lab', document: await unpackLab(packed), notation };
  }
  const json = parameter(link, 'json');
  if (json !== undefined) {
    const { parseLabText } = await import('./packLab.ts');
    return { kind: 'lab', document: await parseLabText(json), notation };
  }

  const name = parameter(link, 'example');
  if (name === undefined) return { kind: 'none', notation };
  if (!isExampleName(name)) {
    return refuse('unknown-example', '#example', { received: shortened(name), known: EXAMPLE_NAMES });
  }
  const { lab } = exampleNamed(name);
  return { kind: 'lab', document: { lab, view: startOf(lab) }, example: name, notation };
}
