import type { Lab, LabView } from '../types.ts';

/** The document as text for a file, as writeLab makes it, with its errors; what writes it comes when it is needed. */
export async function labText(lab: Lab, view: LabView): Promise<string> {
  const { writeLab } = await import('./writeLab.ts');
  return writeLab(lab, view);
}
