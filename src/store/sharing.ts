import { decodeLink, encodeLink, LabError, labText, type AskedNotation, type Scene } from '../lab/index.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { StateApi } from './createLabStore.ts';
import type { Edits } from './edits.ts';
import { noticeOf, type Presenter } from './presenter.ts';
import { listed, presented } from './sceneList.ts';
import type { Session } from './session.ts';
import type { Along } from './types.ts';
import { viewOf } from './viewOf.ts';

/** What came of a link: its lab is open, it names none, or what is wrong with it has been said. */
export type LinkOutcome = 'opened' | 'no-lab' | 'refused';

export interface Sharing {
  /**
   * The first document of the page: what a session before a reload was at, else what the link names, else the lab that
   * the store was made with.
   */
  start(hash: string, session?: Session): Promise<void>;
  /**
   * What stands after `#` in a link to what is on screen, in a notation and a language where they are given; undefined,
   * and said so, when it does not fit one, or cannot be written, or what writes it does not come.
   */
  link(notation?: AskedNotation, language?: string): Promise<string | undefined>;
  /** The same without a word: for the address, which a large lab does without. */
  quietLink(notation?: AskedNotation, language?: string): Promise<string | undefined>;
  /** What is asked for of the reader's notation beside their own choice, from now on. */
  askNotation(asked: AskedNotation): void;
  /**
   * The lab document as text, to keep as a file; undefined, and said so, when it cannot be written, or what writes it
   * does not come.
   */
  documentText(): Promise<string | undefined>;
  /** A link is on its way: what is on screen is no longer what is asked for. {@link openLink} follows. */
  expectLink(): void;
  /** Goes to where a session was: with its lab, unless that is the one that is open. */
  resume(session: Session, isSameLab?: boolean): Promise<void>;
  /** Takes other scenes, at least one, in place of those that are there, and presents the first. */
  openScenes(scenes: readonly Scene[]): Promise<void>;
  /** Opens what a link names; says what is wrong with it and keeps what was there. */
  openLink(hash: string): Promise<LinkOutcome>;
}

export function createSharing(state: StateApi, edits: Edits, presenter: Presenter): Sharing {
  const orSay = async <T>(done: () => Promise<T>, isFirst = false): Promise<T | undefined> => {
    try {
      return await done();
    } catch (error) {
      // Also what reads and writes links and files may not come, without a network.
      state.setState({ notice: noticeOf(error, isFirst) });
      return undefined;
    }
  };
  const openScenes = async (opened: readonly Scene[], also?: Along): Promise<void> => {
    const { present, scenes } = state.getState();
    const { document, ...along } = presented(opened[0]!, present);
    await edits.openDocument(document, { ...also, ...along, scenes: listed(opened, scenes), scene: 0 });
  };
  /** The lab that the store was made with, or the last that was asked for, where no link has brought another. */
  const presentFirst = async () => {
    const { shown, opening, doc } = state.getState();
    if (!shown && !opening) await presenter.present(doc);
  };
  let newest = 0;
  const open = async (hash: string, isFirst: boolean): Promise<LinkOutcome> => {
    const own = (newest += 1);
    state.setState({ opening: true });
    const outcome = await orSay(async (): Promise<LinkOutcome> => {
      const content = await decodeLink(hash);
      // A newer one is opened in its place.
      if (own !== newest) return 'opened';
      const asks = content.kind === 'lab' || Object.keys(content.notation).length > 0;
      const along = asks ? { askedNotation: content.notation } : {};
      switch (content.kind) {
        case 'none':
          state.setState(along);
          return 'no-lab';
        case 'scenes':
          await openScenes(content.scenes, along);
          return 'opened';
        case 'lab':
          await edits.openDocument(content.document, along);
          return 'opened';
        default:
          return assertNever(content);
      }
    }, isFirst);
    if (own === newest) {
      state.setState({ opening: false });
      await presentFirst();
    }
    return outcome ?? 'refused';
  };
  const quietLink = async (notation?: AskedNotation, language?: string) => {
    try {
      return await encodeLink(state.getState().doc.lab, viewOf(state.getState()), notation, language);
    } catch (error) {
      if (error instanceof LabError && error.code === 'too-long') return undefined;
      throw error;
    }
  };
  const resume = async (session: Session, isSameLab = false): Promise<void> => {
    const { document, part, frozen, ...along } = session;
    // What the audience saw comes back first, and stays what it sees.
    if (frozen) await resume(frozen);
    const still = frozen && state.getState();
    await edits.openDocument(document, { ...along, frozen: still }, { isOpen: isSameLab && !frozen, part });
  };
  return {
    async start(hash, session) {
      if (session) await resume(session);
      else await open(hash, true);
      // Nobody did anything yet that could be undone.
      state.temporal.getState().clear();
    },
    openScenes: (scenes) => openScenes(scenes),
    openLink: (hash) => open(hash, false),
    resume,
    expectLink: () => state.setState({ opening: true }),
    link: (notation, language) =>
      orSay(async () => {
        const link = await quietLink(notation, language);
        if (link === undefined) state.setState({ notice: { kind: 'link-too-long' } });
        return link;
      }),
    quietLink,
    askNotation: (askedNotation) => state.setState({ askedNotation }),
    documentText: () => orSay(() => labText(state.getState().doc.lab, viewOf(state.getState()))),
  };
}
