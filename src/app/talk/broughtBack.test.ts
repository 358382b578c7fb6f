import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { createLabStore } from '../../store/index.ts';
import { createPresentTools } from '../../store/presentTools.ts';
import { sessionOf } from '../../store/session.ts';
import { storeDeps } from '../../testing/storeDeps.ts';
import { follow } from './follow.ts';
import { lead } from './lead.ts';
import { messageOf, readMessage, type Message } from './messages.ts';

const NAME = 'brought-back';

// What a window has and a process has not. The channel is a real one, with the other window's end here.
let page: EventTarget;
let other: BroadcastChannel;
let heard: Message[];
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('location', { origin: '' });
  heard = [];
  other = new BroadcastChannel(`propagation-lab.${NAME}`);
  other.addEventListener('message', ({ data }) => void heard.push(readMessage(data)!));
});
afterEach(() => {
  other.close();
  vi.unstubAllGlobals();
});

const show = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const say = (message: Message) => other.postMessage(messageOf(message));
const hears = (kinds: readonly Message['kind'][]) =>
  vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toEqual(kinds));

async function stage() {
  const store = createLabStore(storeDeps(), exampleNamed('article').lab);
  await store.start('');
  store.present();
  createPresentTools(store.state).setPresenter({ channel: NAME, heard: 0 });
  return store;
}

describe('a page that is shown again as it was left', () => {
  test('tells the presenter where it is; one that is loaded has told it already', async () => {
    const end = lead(NAME, { store: await stage(), onPress: () => {}, onNotes: () => {} });
    await hears(['state']);
    page.dispatchEvent(new Event('pagehide'));
    show(false);
    show(true);
    await hears(['state', 'bye', 'state']);
    expect(heard[2]).toEqual(heard[0]);
    end();
    show(true);
    await hears(['state', 'bye', 'state', 'bye']);
  });

  test('asks the stage where it is, and sends again what was pressed while that was gone', async () => {
    const state = { kind: 'state', run: 'a:1', session: sessionOf((await stage()).state.getState()) } as const;
    const seen: string[] = [];
    const { press, close } = follow(NAME, { onState: () => seen.push('there'), onGone: () => seen.push('gone') });
    await hears(['hello']);
    show(true);
    await hears(['hello', 'hello']);
    say(state);
    say({ kind: 'bye', load: 'a' });
    await vi.waitFor(() => expect(seen).toEqual(['there', 'gone']));
    press({ key: 'PageDown', shiftKey: false });
    await hears(['hello', 'hello', 'press']);
    // The same page, which has not heard it where it was.
    say(state);
    await hears(['hello', 'hello', 'press', 'press']);
    expect(heard[3]).toEqual(heard[2]);
    close();
  });
});

test('a stage that ends right after a change tells nothing more', async () => {
  const store = await stage();
  const end = lead(NAME, { store, onPress: () => {}, onNotes: () => {} });
  const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
  store.state.setState({ black: true });
  end();
  await Promise.resolve();
  expect(post.mock.calls.map(([data]) => readMessage(data)?.kind)).toEqual(['bye']);
});
