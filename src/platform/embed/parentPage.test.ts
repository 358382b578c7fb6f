import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEmbedAddress } from './embedAddress.ts';
import { listenToParent } from './parentPage.ts';

afterEach(() => vi.unstubAllGlobals());

const COURSE = 'https://course.example';
const hello = { propagationLab: 1, id: 1, type: 'hello' };

/** A frame in a page of the test's; `send` is a message as the browser would deliver it. */
function frame(search: string) {
  const parent = { postMessage: vi.fn<(data: unknown, target: string) => void>() };
  const inner = Object.assign(new EventTarget(), { parent });
  vi.stubGlobal('window', inner);
  vi.stubGlobal('addEventListener', inner.addEventListener.bind(inner));
  vi.stubGlobal('removeEventListener', inner.removeEventListener.bind(inner));
  const onMessage = vi.fn<Parameters<typeof listenToParent>[1]>((_, answer) => answer({ type: 'state' }));
  const stop = listenToParent(readEmbedAddress(search), onMessage);
  const send = (data: unknown, origin = COURSE, source: unknown = parent) =>
    inner.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  return { parent, onMessage, send, stop };
}

describe('listenToParent', () => {
  it('hears the page around it from a named origin, and answers that origin alone', () => {
    const { parent, onMessage, send } = frame(`?embed&origin=${COURSE}`);
    expect(parent.postMessage).toHaveBeenLastCalledWith({ propagationLab: 1, type: 'ready' }, '*');
    send(hello);
    expect(onMessage).toHaveBeenCalledOnce();
    expect(parent.postMessage).toHaveBeenLastCalledWith({ propagationLab: 1, type: 'state' }, COURSE);
  });

  it('hears no other origin, no other window and nothing that is not meant for it', () => {
    const { onMessage, send } = frame(`?embed&origin=${COURSE}`);
    send(hello, 'https://evil.example');
    send(hello, 'http://course.example');
    send(hello, 'null');
    send(hello, COURSE, { postMessage() {} });
    send(hello, COURSE, null);
    send({ type: 'hello' });
    expect(onMessage).not.toHaveBeenCalled();
  });

  it('hears and tells nothing where the address names no origin, or nothing is around it', () => {
    const { parent, onMessage, send } = frame('?embed');
    send(hello);
    expect(onMessage).not.toHaveBeenCalled();
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it('hears every origin but none where the address says *', () => {
    const { onMessage, send } = frame('?embed&origin=*');
    send(hello, 'https://anywhere.example');
    expect(onMessage).toHaveBeenCalledOnce();
    send(hello, 'null');
    expect(onMessage).toHaveBeenCalledOnce();
  });

  it('stops', () => {
    const { onMessage, send, stop } = frame(`?embed&origin=${COURSE}`);
    stop();
    send(hello);
    expect(onMessage).not.toHaveBeenCalled();
  });
});
