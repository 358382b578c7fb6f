import type { PassResult, Problem, RunRecord } from '../protocol/index.ts';
import { grownRecord } from './record.ts';

/** A run as the page knows it: enough to open it again in another worker, at any time. */
export interface Session {
  readonly run: string;
  readonly problem: Problem;
  /** From the newest answer or event; undefined until the first, unless the run was opened from a record. */
  record: RunRecord | undefined;
}

/** Keeps what an answer or event says of how far the run has come. */
export function commit(session: Session, result: PassResult): void {
  session.record = grownRecord(session.record, result);
}
