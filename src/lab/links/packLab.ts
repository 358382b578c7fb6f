import { parseLabText } from '../document/parseLabText.ts';
import { writeCompact } from '../document/writeLab.ts';
import type { Lab, LabDocument, LabView } from '../types.ts';
import { packText, unpackText } from './packText.ts';

// Needed once there is a lab to open, or something to put into the address: not for a first look.
export { parseLabText };

/** What stands after `lab=`: the packed document. Throws what writeLab throws. */
export async function packLab(lab: Lab, view: LabView): Promise<string> {
  return packText(writeCompact(lab, view));
}

/** The inverse of {@link packLab}. Throws what unpackText and parseLabText throw. */
export async function unpackLab(packed: string): Promise<LabDocument> {
  return parseLabText(await unpackText(packed, '#lab'));
}
