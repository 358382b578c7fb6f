import { isCount, isRecord } from '../../lib/narrow.ts';
import { MAX_NOTES } from '../../store/presentTools.ts';
import type { SceneAt } from '../../store/sceneList.ts';
import type { KeyPress } from '../keyboard.ts';

const VERSION = 1;

/** What the windows of one presentation tell each other. */
export type Message =
  /** From the stage: where it is, as text of a session. */
  | {
      readonly kind: 'state';
      /** Changes when another lab is there: the same network and numbers as long as it is the same. */
      readonly run: string;
      readonly session: string;
      /** The scene that is shown, from 1, and how many there are; left out while one goes through steps. */
      readonly scene?: SceneAt;
    }
  /** From the stage: it is about to go, to be loaded again or for good. */
  | { readonly kind: 'bye'; readonly load: string }
  /** From the presenter's window: it is there and wants to know. */
  | { readonly kind: 'hello' }
  /** From the presenter's window: a key, for the stage to act on once, by its number. */
  | { readonly kind: 'press'; readonly n: number; readonly press: Pick<KeyPress, 'key' | 'shiftKey'> }
  | { readonly kind: 'notes'; readonly notes: string };

/**
 * Longer than any session: a lab in memory has up to 37,000 weights and 128,000 numbers of data, which take some 20
 * characters each, and a session up to four labs (its own, a frozen one, and those of the scenes on both).
 */
const MAX_SESSION = 16 * 1024 * 1024;
const MAX_RUN = 200;
const MAX_COUNT = 1000;
const MAX_KEY = 20;

/** A message as it is sent. */
export function messageOf(message: Message): object {
  return { version: VERSION, ...message };
}

/** Reads what came over a channel; undefined for anything that no window of this page has sent. */
export function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data) || data['version'] !== VERSION) return undefined;
  const { kind, run, session, scene, load, n, press, notes } = data;
  switch (kind) {
    case 'state':
      if (!isText(run, MAX_RUN) || !isText(session, MAX_SESSION)) return undefined;
      if (scene === undefined) return { kind, run, session };
      return isSceneAt(scene) ? { kind, run, session, scene: { n: scene.n, count: scene.count } } : undefined;
    case 'bye':
      return isText(load, MAX_RUN) ? { kind, load } : undefined;
    case 'hello':
      return { kind };
    case 'press': {
      if (!isRecord(press) || typeof n !== 'number' || !Number.isInteger(n)) return undefined;
      const { key, shiftKey } = press;
      return isText(key, MAX_KEY) && typeof shiftKey === 'boolean' ? { kind, n, press: { key, shiftKey } } : undefined;
    }
    case 'notes':
      return isText(notes, MAX_NOTES) ? { kind, notes } : undefined;
    default:
      return undefined;
  }
}

function isSceneAt(value: unknown): value is SceneAt {
  if (!isRecord(value)) return false;
  const { n, count } = value;
  return isCount(n, MAX_COUNT) && isCount(count, MAX_COUNT) && n <= count;
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}
