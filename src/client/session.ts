import type { PassResult, Problem, RunRecord } from '../protocol/index.ts';

/** A run as the page knows it: enough to open it again in another worker, at any time. */
export interface Session {
  readonly run: string;
  readonly problem: Problem;
  /** From the newest answer or event; undefined until the first, unless the run was opened from a record. */
  record: RunRecord | undefined;
}

/** Keeps what an answer or event says of how far the run has come. */
export function commit(session: Session, { trained, parameters, costs }: PassResult): void {
  const start = { iteration: 0, parameters: session.problem.start };
  const newest = { iteration: trained, parameters };
  session.record = { trained, keyframes: trained === 0 ? [start] : [start, newest], costs };
}
