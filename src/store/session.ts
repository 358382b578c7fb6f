import { cellCount, GRAINS, stepsOf, termsOf, cellOfStep, type Grain, type Part } from '../engine/catalog/index.ts';
import { readLab } from '../lab/document/readLab.ts';
import { LabError, STAGE_ELEMENTS, type AskedNotation, type LabDocument } from '../lab/index.ts';
import { readScenes } from '../lab/scenes/readScenes.ts';
import { scenesDocument } from '../lab/scenes/writeScenes.ts';
import { isCount, isRecord, oneOf } from '../lib/narrow.ts';
import { NAMINGS, SAMPLE_LINES } from '../lib/notation.ts';
import { MAX_NOTES } from './presentTools.ts';
import { listed } from './sceneList.ts';
import { viewOf } from './viewOf.ts';
import { TEXT_SIZES, TOOLS, type LabState, type ListedScene, type Present } from './types.ts';

/** What a reload of the page comes back to, where the address does not say it. */
export interface Session {
  readonly document: LabDocument;
  /** What the link asked for that was open. */
  readonly askedNotation: AskedNotation;
  readonly grain: Grain;
  readonly part: Part | undefined;
  readonly present: Present | undefined;
  readonly black: boolean;
  readonly presenter: LabState['presenter'];
  readonly notes: string;
  readonly hidden: readonly string[];
  readonly scenes: readonly ListedScene[];
  readonly scene: number | undefined;
  /** What the audience sees meanwhile. */
  readonly frozen: Session | undefined;
}

const VERSION = 1;
/** Names of channels that this page makes. */
const CHANNEL = /^[\w-]{1,64}$/;

/** The state as text that {@link readSession} reads. */
export function sessionOf(state: LabState): string {
  return JSON.stringify(plainOf(state));
}

function plainOf(state: LabState): object {
  const { doc, grain, present, black, presenter, notes, hidden, scenes, scene, frozen, askedNotation } = state;
  const lab = { ...doc.lab, view: viewOf(state) };
  const shared = { version: VERSION, lab, grain, part: doc.place.part, present, black, hidden, askedNotation };
  const list = scenes.length > 0 && { scenes: scenesDocument(scenes), scene };
  return {
    ...shared,
    ...list,
    presenter,
    notes,
    ...(frozen && { frozen: plainOf({ ...frozen, frozen: undefined, scenes: [] }) }),
  };
}

/** Reads what {@link sessionOf} wrote, this page or an earlier version of it; undefined for anything else. */
export function readSession(text: string): Session | undefined {
  try {
    return sessionFrom(JSON.parse(text));
  } catch {
    // Kept by another version of the page, or cut short: the address is there.
    return undefined;
  }
}

function sessionFrom(read: unknown): Session | undefined {
  if (!isRecord(read) || read['version'] !== VERSION) return undefined;
  const document = readLab(read['lab']);
  const grain = oneOf(GRAINS, read['grain']) ?? 'step';
  return {
    document,
    askedNotation: askedFrom(read['askedNotation']),
    grain,
    part: grain === 'step' ? undefined : partFrom(read['part'], document),
    present: presentFrom(read['present']),
    black: read['black'] === true,
    presenter: presenterFrom(read['presenter']),
    notes: typeof read['notes'] === 'string' ? read['notes'].slice(0, MAX_NOTES) : '',
    hidden: hiddenFrom(read['hidden']),
    ...scenesFrom(read),
    frozen: read['frozen'] === undefined ? undefined : orWithout(() => sessionFrom(read['frozen'])),
  };
}

function scenesFrom(read: Readonly<Record<string, unknown>>): Pick<Session, 'scenes' | 'scene'> {
  const scenes = listed(read['scenes'] === undefined ? [] : (orWithout(() => readScenes(read['scenes'])) ?? []));
  const { scene } = read;
  return { scenes, scene: typeof scene === 'number' && scenes[scene] ? scene : undefined };
}

/** A part of a session; one that another version of the page wrote is left out, and takes nothing else with it. */
function orWithout<T>(readPart: () => T): T | undefined {
  try {
    return readPart();
  } catch (error) {
    if (error instanceof LabError) return undefined;
    throw error;
  }
}

/** What is hidden; names that the lab does not have hide nothing. */
function hiddenFrom(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function presenterFrom(value: unknown): LabState['presenter'] {
  if (value === 'beside') return value;
  if (!isRecord(value)) return undefined;
  const { channel, heard } = value;
  const isNamed = typeof channel === 'string' && CHANNEL.test(channel);
  return isNamed && isCount(heard, Infinity, 0) ? { channel, heard } : undefined;
}

function askedFrom(value: unknown): AskedNotation {
  if (!isRecord(value)) return {};
  const names = oneOf(NAMINGS, value['names']);
  const samples = oneOf(SAMPLE_LINES, value['samples']);
  return { ...(names && { names }), ...(samples && { samples }) };
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
