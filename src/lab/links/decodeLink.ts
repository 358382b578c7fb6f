import { decodeUtf8, parseLabText } from '../document/parseLabText.ts';
import { startOf } from '../document/readView.ts';
import { shortened } from '../document/readValue.ts';
import { refuse } from '../error.ts';
import { EXAMPLE_NAMES, exampleNamed, isExampleName, type ExampleName } from '../examples/index.ts';
import { MAX_DOCUMENT_BYTES, MAX_LINK_CHARACTERS } from '../limits.ts';
import type { LabDocument } from '../types.ts';
import { fromBase64url } from './base64url.ts';
import { inflate } from './deflate.ts';

/** What a link names: nothing that this page knows, or a lab and where to open it. */
export type LinkContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'lab'; readonly document: LabDocument; readonly example?: ExampleName };

/**
 * Reads what stands after `#`, with or without it. Of several parameters the most exact one counts: `lab`, then
 * `json`, then `example`; of one that stands there twice, the first. Others are ignored.
 *
 * Throws LabError: `too-long`, `bad-percent-encoding`, `not-base64url`, `not-deflate`, `inflates-too-far`,
 * `not-utf8`, `unknown-example`, and what parseLabText throws.
 */
export async function decodeLink(hash: string): Promise<LinkContent> {
  const link = hash.startsWith('#') ? hash.slice(1) : hash;
  const { length } = link;
  if (length > MAX_LINK_CHARACTERS) refuse('too-long', '', { what: 'link', length, limit: MAX_LINK_CHARACTERS });

  const packed = parameter(link, 'lab');
  if (packed !== undefined) {
    const bytes = await inflate(fromBase64url(packed, '#lab'), MAX_DOCUMENT_BYTES, '#lab');
    return { kind: 'lab', document: parseLabText(decodeUtf8(bytes, '#lab')) };
  }
  const json = parameter(link, 'json');
  if (json !== undefined) return { kind: 'lab', document: parseLabText(json) };

  const name = parameter(link, 'example');
  if (name === undefined) return { kind: 'none' };
  if (!isExampleName(name)) {
    return refuse('unknown-example', '#example', { received: shortened(name), known: EXAMPLE_NAMES });
  }
  const { lab } = exampleNamed(name);
  return { kind: 'lab', document: { lab, view: startOf(lab) }, example: name };
}

/**
 * The percent-decoded value of a parameter; undefined when it is not there. URLSearchParams would not do: it reads
 * `+` as a space, and `1e+5` is a number.
 */
function parameter(link: string, name: string): string | undefined {
  const found = link.split('&').find((pair) => pair.startsWith(`${name}=`));
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch (cause) {
    return refuse('bad-percent-encoding', `#${name}`, {}, { cause });
  }
}
