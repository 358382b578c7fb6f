import { openChannel, whenBroughtBack } from '../../platform/otherWindow.ts';
import type { LabStore } from '../../store/index.ts';
import { presented, type SceneAt } from '../../store/sceneList.ts';
import { readSession, type Session } from '../../store/session.ts';
import type { KeyPress } from '../keyboard.ts';
import { messageOf, readMessage } from './messages.ts';

/** No page load has this name. */
const GONE = '';

/** The presenter's end of a channel. */
export interface Follower {
  readonly press: (press: Pick<KeyPress, 'key' | 'shiftKey'>) => void;
  readonly sendNotes: (notes: string) => void;
  readonly close: () => void;
}

export interface FollowOptions {
  /** The stage tells where it is: as session and run, and where in the list of scenes. */
  readonly onState: (session: Session, run: string, scene: SceneAt | undefined) => void;
  /** The stage is gone, and may come back. */
  readonly onGone: () => void;
}

/**
 * Asks the stage where it is, and follows it. Keys are numbered after those that the stage has heard; those that it has
 * not when it is loaded again are sent again, and so are the notes.
 */
export function follow(channelName: string, { onState, onGone }: FollowOptions): Follower {
  let load: string | undefined;
  /** The newest notes, until the stage has told them back. */
  let unheardNotes: string | undefined;
  let sent = 0;
  let waiting: { readonly n: number; readonly press: Pick<KeyPress, 'key' | 'shiftKey'> }[] = [];
  const send = ({ n, press }: (typeof waiting)[number]) => channel.send(messageOf({ kind: 'press', n, press }));

  const tellNotes = (notes: string) => channel.send(messageOf({ kind: 'notes', notes }));

  const hear = ({ presenter, notes }: Session, run: string) => {
    if (notes === unheardNotes) unheardNotes = undefined;
    const heard = typeof presenter === 'object' ? presenter.heard : 0;
    const isFirst = load === undefined;
    if (isFirst) {
      // What was pressed before the stage was heard is numbered after what it has heard.
      waiting = waiting.map(({ press }, i) => ({ n: heard + i + 1, press }));
      sent = heard + waiting.length;
    }
    waiting = waiting.filter(({ n }) => n > heard);
    const [newest] = run.split(':');
    if (newest === load) return;
    load = newest;
    waiting.forEach(send);
    if (unheardNotes !== undefined) tellNotes(unheardNotes);
  };
  const channel = openChannel(channelName, (data) => {
    const message = readMessage(data);
    if (message?.kind === 'bye' && message.load === load) {
      // Whatever comes back, be it the same page as it was left, has not heard what is pressed meanwhile.
      load = GONE;
      onGone();
    }
    const session = message?.kind === 'state' ? readSession(message.session) : undefined;
    if (message?.kind !== 'state' || !session) return;
    hear(session, message.run);
    onState(session, message.run, message.scene);
  });
  const ask = () => channel.send(messageOf({ kind: 'hello' }));
  const stopShowing = whenBroughtBack(ask);
  ask();
  return {
    press: ({ key, shiftKey }) => {
      const pressed = { n: (sent += 1), press: { key, shiftKey } };
      waiting.push(pressed);
      if (load !== undefined) send(pressed);
    },
    sendNotes: (notes) => {
      unheardNotes = notes;
      if (load !== undefined) tellNotes(notes);
    },
    close: () => {
      stopShowing();
      channel.close();
    },
  };
}

/** Shows in some stores what a session says, and in another one the step after it. */
export function createMirror(current: readonly LabStore[], next: LabStore): (session: Session, run: string) => void {
  const shownRuns = new Map<LabStore, string>();
  let newest = 0;
  return (session, run) => {
    const own = (newest += 1);
    for (const store of [...current, next]) {
      const following = store === next ? sceneAfter(session) : undefined;
      const isSame = shownRuns.get(store) === run;
      // A scene may be of another lab, after which the own one has to be opened again.
      if (following) shownRuns.delete(store);
      else shownRuns.set(store, run);
      // What the audience sees meanwhile is not shown here, only that it does; and the step after it, with its numbers.
      const moving = { ...(following ?? session), frozen: undefined, ...(store === next && { hidden: [] }) };
      void store.resume(moving, isSame && !following).then(() => {
        if (own !== newest) return;
        if (store === next && !following) store.nextStep();
        // Nothing moves here: what it moves to is what is seen.
        store.playhead.advance(60_000, 1);
      });
      if (session.frozen) store.state.setState((now) => ({ frozen: { ...now, frozen: undefined } }));
    }
  };
}

/** What the next press shows while one goes through scenes; undefined while one goes through steps. */
function sceneAfter(session: Session): Session | undefined {
  const { scenes, scene, present } = session;
  const next = scene === undefined ? undefined : scenes[Math.min(scene + 1, scenes.length - 1)];
  if (!next) return undefined;
  return { ...session, ...presented(next, present), part: undefined };
}
