import { newChannelName, openChannel, whenBroughtBack } from '../../platform/otherWindow.ts';
import type { LabState, LabStore } from '../../store/index.ts';
import { sceneAt } from '../../store/sceneList.ts';
import { sessionOf } from '../../store/session.ts';
import type { KeyPress } from '../keyboard.ts';
import { messageOf, readMessage } from './messages.ts';

export interface LeadOptions {
  readonly store: LabStore;
  /** Acts on a key as if it had been pressed here. */
  readonly onPress: (press: Pick<KeyPress, 'key' | 'shiftKey'>) => void;
  readonly onNotes: (notes: string) => void;
}

/**
 * The stage's end of a presenter's channel: tells where it is, at every change and to whoever asks, and acts on what is
 * pressed there. Returns how to end it.
 */
export function lead(channelName: string, { store, onPress, onNotes }: LeadOptions): () => void {
  // Runs are numbered anew whenever the page is loaded.
  const load = newChannelName();
  const channel = openChannel(channelName, (data) => {
    const message = readMessage(data);
    switch (message?.kind) {
      case 'hello':
        return tell();
      case 'press':
        return hear(message.n, message.press);
      case 'notes':
        return onNotes(message.notes);
      case 'state':
      case 'bye':
      case undefined:
    }
  });
  /** A key is heard once, however often it comes: it is sent again to a stage that was just loaded. */
  const hear = (n: number, press: Pick<KeyPress, 'key' | 'shiftKey'>) => {
    const { presenter } = store.state.getState();
    if (typeof presenter !== 'object' || n <= presenter.heard) return;
    store.state.setState({ presenter: { ...presenter, heard: n } });
    onPress(press);
  };
  let isTold = true;
  const tell = () => {
    isTold = true;
    const state = store.state.getState();
    const scene = sceneAt(state);
    const session = sessionOf(told(state));
    channel.send(messageOf({ kind: 'state', run: `${load}:${state.doc.run.key}`, session, ...(scene && { scene }) }));
  };
  const stop = store.state.subscribe((now, before) => {
    if (!isTold || !tellsMore(now, before)) return;
    isTold = false;
    // All that changes at once is told at once.
    queueMicrotask(() => isTold || tell());
  });
  const sayBye = () => channel.send(messageOf({ kind: 'bye', load }));
  addEventListener('pagehide', sayBye);
  // Where a browser keeps a page that has other windows: it has said bye, and nobody has heard from it since.
  const stopShowing = whenBroughtBack(tell);
  tell();
  return () => {
    stopShowing();
    removeEventListener('pagehide', sayBye);
    sayBye();
    stop();
    // What was still to be told has nobody to hear it.
    isTold = true;
    channel.close();
  };
}

/** The scene that is shown and the next one are all that the other window needs of them. */
function told(state: LabState): LabState {
  const { scenes, scene } = state;
  if (scene === undefined) return { ...state, scenes: [] };
  return { ...state, scenes: scenes.slice(scene, scene + 2), scene: 0 };
}

const TOLD = [
  'sample',
  'cell',
  'grain',
  'present',
  'black',
  'frozen',
  'notes',
  'presenter',
  'hidden',
  'scenes',
  'scene',
] as const;

/** True when a state says something that is told and the one before did not. */
function tellsMore(now: LabState, before: LabState): boolean {
  return (
    now.doc.run.key !== before.doc.run.key ||
    now.doc.place !== before.doc.place ||
    TOLD.some((key) => now[key] !== before[key])
  );
}
