import { EMBED_MARK, EMBED_VERSION, readEmbedMessage, type ReadMessage } from './embedRequest.ts';
import type { EmbedAddress } from './embedAddress.ts';

/** Something that the frame tells; it goes to one origin. */
export type Answer = Readonly<Record<string, unknown>>;

/** A message from the page around the frame that may send it, and the way to answer that page alone. */
export type OnMessage = (
  message: Exclude<ReadMessage, { readonly kind: 'foreign' }>,
  answer: (answer: Answer) => void,
) => void;

/**
 * Listens to the page around the frame, if the address lets any page send. Heard is only the window right around the
 * frame, only from an origin that the address names, and only what is meant for the lab. Answers go to the origin that
 * asked: should another page be in its place by then, the browser delivers nothing. Then says that it listens, which
 * tells nothing but that the lab is there. Returns how to stop.
 */
export function listenToParent({ origins }: EmbedAddress, onMessage: OnMessage): () => void {
  const { parent } = window;
  if (parent === window || origins.length === 0) return () => {};
  const listener = ({ source, origin, data }: MessageEvent<unknown>) => {
    // A page without an origin of its own, "null", could not be answered without answering everybody.
    const mayAsk = origins === 'any' ? origin !== 'null' : origins.includes(origin);
    if (source !== parent || !mayAsk) return;
    const message = readEmbedMessage(data);
    if (message.kind === 'foreign') return;
    onMessage(message, (answer) => parent.postMessage({ [EMBED_MARK]: EMBED_VERSION, ...answer }, origin));
  };
  addEventListener('message', listener);
  parent.postMessage({ [EMBED_MARK]: EMBED_VERSION, type: 'ready' }, '*');
  return () => removeEventListener('message', listener);
}
