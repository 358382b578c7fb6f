import type { Lab, LabView } from '../types.ts';

/** The document as text for a file, as writeLab has it and with its errors; what writes it comes when it is asked for. */
export async function labText(lab: Lab, view: LabView): Promise<string> {
  const { writeLab } = await import('./writeLab.ts');
  return writeLab(lab, view);
}
