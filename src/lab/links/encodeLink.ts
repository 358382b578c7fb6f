import { refuse } from '../error.ts';
import { MAX_LINK_CHARACTERS } from '../limits.ts';
import type { Lab, LabView } from '../types.ts';
import { writeNotation, type AskedNotation } from './linkNotation.ts';

/**
 * What stands after `#` in a link to a lab: `lab=` and base64url of deflate-raw of the document, then the notation and
 * the language (`lang=`) that it asks for, if any.
 *
 * Throws LabError `too-long` when it passes 8,192 characters (a file can take it), and what writeLab throws.
 */
export async function encodeLink(
  lab: Lab,
  view: LabView,
  notation: AskedNotation = {},
  language?: string,
): Promise<string> {
  const { packLab } = await import('./packLab.ts');
  const asked = `${writeNotation(notation)}${language === undefined ? '' : `&lang=${language}`}`;
  const link = `lab=${await packLab(lab, view)}${asked}`;
  const { length } = link;
  if (length > MAX_LINK_CHARACTERS) refuse('too-long', '', { what: 'link', length, limit: MAX_LINK_CHARACTERS });
  return link;
}
