import type { ErrorCode } from '../protocol/index.ts';

/** What went wrong on the other end of the wire, with the code that says which sentence to show. */
export class EngineClientError extends Error {
  override readonly name = 'EngineClientError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** True for the silent kind of failure: somebody no longer wants the answer. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The reason of a request that a newer one replaced. */
export function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}
