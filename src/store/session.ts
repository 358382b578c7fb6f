import { cellCount, GRAINS, stepsOf, termsOf, cellOfStep, type Grain, type Part } from '../engine/catalog/index.ts';
import { readLab, STAGE_ELEMENTS, type LabDocument } from '../lab/index.ts';
import { viewOf } from './viewOf.ts';
import { TEXT_SIZES, TOOLS, type LabState, type Present } from './types.ts';

/** What a reload of the page comes back to, where the address does not say it. */
export interface Session {
  readonly document: LabDocument;
  readonly grain: Grain;
  readonly part: Part | undefined;
  readonly present: Present | undefined;
  readonly black: boolean;
}

const VERSION = 1;

/** The state as text that {@link readSession} reads. */
export function sessionOf(state: LabState): string {
  const { doc, grain, present, black } = state;
  const lab = { ...doc.lab, view: viewOf(state) };
  return JSON.stringify({ version: VERSION, lab, grain, part: doc.place.part, present, black });
}

/** Reads what {@link sessionOf} wrote, this page or an earlier version of it; undefined for anything else. */
export function readSession(text: string): Session | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (!isRecord(read) || read['version'] !== VERSION) return undefined;
    const document = readLab(read['lab']);
    const grain = oneOf(GRAINS, read['grain']) ?? 'step';
    const part = grain === 'step' ? undefined : partFrom(read['part'], document);
    return { document, grain, part, present: presentFrom(read['present']), black: read['black'] === true };
  } catch {
    // Kept by another version of the page, or cut short: the address is there.
    return undefined;
  }
}

function presentFrom(value: unknown): Present | undefined {
  if (!isRecord(value)) return undefined;
  const element = oneOf(STAGE_ELEMENTS, value['element']);
  const size = oneOf(TEXT_SIZES, value['size']);
  return element && size && { element, size, tool: oneOf(TOOLS, value['tool']) };
}

/** A part that the step of the document has. */
function partFrom(value: unknown, { lab, view }: LabDocument): Part | undefined {
  const step = stepsOf(lab.network).find(({ name }) => name === view.step);
  if (!isRecord(value) || !step) return undefined;
  const m = lab.data.X.length;
  const { cells, terms } = value;
  if (!isCount(cells, cellCount(lab.network, m, step))) return undefined;
  const all = termsOf(lab.network, m, cellOfStep(lab.network, m, step, cells)).length;
  return isCount(terms, all - 1) ? { cells, terms } : { cells };
}

function isCount(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
