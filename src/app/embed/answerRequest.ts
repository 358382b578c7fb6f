import { readView } from '../../lab/document/readView.ts';
import { decodeLink, LabError, refuse, type LabView } from '../../lab/index.ts';
import { assertNever } from '../../lib/assertNever.ts';
import type { EmbedRequest } from '../../platform/embed/embedRequest.ts';
import type { Answer } from '../../platform/embed/parentPage.ts';
import { noticeOf, viewOf, type LabState, type LabStore, type Notice } from '../../store/index.ts';
import { isReady } from '../useReady.ts';
import { embedReport } from './embedReport.ts';

/**
 * Does what a request asks for, and gives the state after it or what was wrong; what was wrong changes nothing. Never
 * throws: a page that has no answer waits for ever.
 */
export async function answerRequest(store: LabStore, request: EmbedRequest): Promise<Answer> {
  const { id } = request;
  const { failure: before } = store.state.getState();
  try {
    await carryOut(store, request);
    const state = await whenSettled(store);
    const { failure, shown } = state;
    if (failure && (!shown || failure !== before)) return failureAnswer(id, failure);
    const values = request.type === 'hello' || request.type === 'state' ? request.values : [];
    return { id, ...embedReport(state, shown!, values) };
  } catch (error) {
    return error instanceof LabError ? errorAnswer(id, error) : failureAnswer(id, noticeOf(error));
  }
}

/** What is wrong with a message, by code and place, as for a lab document. */
export function errorAnswer(id: number | undefined, { code, place, message }: LabError): Answer {
  return { ...(id !== undefined && { id }), type: 'error', code, place, message };
}

/** What kept the numbers from coming, which is nothing that the request could name a place for. */
function failureAnswer(id: number, failure: Notice): Answer {
  if (failure.kind === 'lab-error') return errorAnswer(id, failure.error);
  const message = failure.kind === 'engine-error' ? failure.message : failure.kind;
  return { id, type: 'error', code: 'engine', place: '', message };
}

async function carryOut(store: LabStore, request: EmbedRequest): Promise<void> {
  switch (request.type) {
    case 'hello':
    case 'state':
      return;
    case 'open':
      return typeof request.lab === 'string' ? openLink(store, request.lab) : store.openDocument(request.lab);
    case 'go':
      return goTo(store, request.place);
  }
}

/** What a link asks for beside its document, as its language, is the frame's address's to say. */
async function openLink(store: LabStore, link: string): Promise<void> {
  const content = await decodeLink(link);
  switch (content.kind) {
    case 'lab':
      return store.openDocument(content.document);
    case 'scenes':
      return store.openScenes(content.scenes);
    case 'none':
      return refuse('missing', 'link', { field: 'lab, json, example or scenes' });
    default:
      return assertNever(content);
  }
}

/** Goes to a place within the open lab and its run; what the request leaves out stays as it is. */
async function goTo(store: LabStore, place: Readonly<Record<string, unknown>>): Promise<void> {
  await store.stopTraining();
  const before = viewOf(store.state.getState());
  // Null unpins: as in a document, where no cell is pinned that is not named.
  const { cell, ...rest }: Readonly<Record<string, unknown>> = { ...before, ...place };
  const { lab } = store.state.getState().doc;
  const view = readView({ ...rest, ...(cell !== null && cell !== undefined && { cell }) }, '', lab);
  moveTo(store, view, before);
}

function moveTo(store: LabStore, view: LabView, before: LabView): void {
  const { shown } = store.state.getState();
  if (view.iteration !== before.iteration) store.goToIteration(view.iteration);
  const step = shown?.steps.findIndex(({ name }) => name === view.step) ?? -1;
  if (view.step !== before.step && step >= 0) store.goToStep(step);
  if (view.sample !== undefined && view.sample !== before.sample) store.selectSample(view.sample);
  if (view.cell === before.cell) return;
  if (view.cell === undefined) store.unpinCell();
  else store.pinCell(view.cell);
}

/** The state once its numbers are those that were asked for, or once it is known that there will be none. */
function whenSettled({ state }: LabStore): Promise<LabState> {
  return new Promise((resolve) => {
    const look = (now: LabState) => {
      if (!isReady(now) && !(now.failure && !now.shown && !now.opening)) return;
      stop();
      resolve(now);
    };
    const stop = state.subscribe(look);
    look(state.getState());
  });
}
