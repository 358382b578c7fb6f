/** What the engine cannot do for a reason that a person can act on, named by a code. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** `not-alive`: no start values found from which every layer learns. */
  readonly code: 'not-alive';

  constructor(code: 'not-alive', message: string) {
    super(message);
    this.code = code;
  }
}
