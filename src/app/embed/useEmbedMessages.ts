import { useEffect } from 'react';
import type { EmbedAddress } from '../../platform/embed/embedAddress.ts';
import { listenToParent, type Answer } from '../../platform/embed/parentPage.ts';
import type { LabState, LabStore } from '../../store/index.ts';
import { isReady } from '../useReady.ts';
import { answerRequest, errorAnswer } from './answerRequest.ts';
import { embedReport } from './embedReport.ts';
import { createRequestQueue } from './requestQueue.ts';

/** Requests are answered one after the other; a page that sends more than so many at once is told so. */
const MAX_WAITING = 32;

/** Answers the page around the frame, and tells it of changes once it has said hello. */
export function useEmbedMessages(store: LabStore, address: EmbedAddress): void {
  useEffect(() => {
    const queue = createRequestQueue(MAX_WAITING);
    /** Who wants to hear of changes: the page that said hello last, and the matrices it asked for. */
    let follower: { readonly tell: (answer: Answer) => void; readonly values: readonly string[] } | undefined;

    const stopListening = listenToParent(address, (message, answer) => {
      if (message.kind === 'refused') return answer(errorAnswer(message.id, message.error));
      const { request } = message;
      const isTaken = queue.add(async () => {
        answer(await answerRequest(store, request));
        if (request.type === 'hello') follower = { tell: answer, values: request.values };
      });
      if (!isTaken) answer({ id: request.id, type: 'error', code: 'busy', place: '' });
    });

    let due = false;
    const tell = () => {
      due = false;
      const state = store.state.getState();
      if (follower && state.shown && isReady(state)) follower.tell(embedReport(state, state.shown, follower.values));
    };
    const stopFollowing = store.state.subscribe((now, before) => {
      if (!follower || due || !tellsMore(now, before)) return;
      due = true;
      // One action may set the state several times.
      queueMicrotask(tell);
    });
    return () => {
      stopListening();
      stopFollowing();
    };
  }, [store, address]);
}

/** Whether anything changed that a report tells. */
function tellsMore(now: LabState, before: LabState): boolean {
  return (
    now.shown !== before.shown ||
    now.hidden !== before.hidden ||
    now.sample !== before.sample ||
    now.cell !== before.cell ||
    now.playing !== before.playing ||
    now.training !== before.training ||
    now.opening !== before.opening
  );
}
