/** What a list in the document holds, for a sentence that counts. */
export type Countable = 'numbers' | 'rows' | 'matrices' | 'activations' | 'layers' | 'samples' | 'labs' | 'scenes';

/** The types that JSON knows, and `other` for what a script may hand in besides. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'other';

/** Everything that can be wrong with a lab, a file or a link, with what a sentence about it needs. */
export interface LabErrorParams {
  /** The text is not JSON: it cannot be read on from here (both from 1). */
  'not-json': { readonly line: number; readonly column: number };
  /** The bytes are not UTF-8 text. */
  'not-utf8': Record<never, never>;
  'unsupported-version': { readonly received: number; readonly supported: number };
  /** `known` are the fields that may stand there. */
  'unknown-field': { readonly field: string; readonly known: readonly string[] };
  missing: { readonly field: string };
  'wrong-type': { readonly expected: JsonType; readonly received: JsonType };
  'not-finite': { readonly received: string };
  'too-large': { readonly received: number; readonly max: number };
  'not-integer': { readonly received: number };
  'out-of-range': { readonly received: number; readonly min: number; readonly max: number };
  /** Too few or too many `items` where any number of them from min to max would do. */
  'wrong-count': {
    readonly items: Countable;
    readonly received: number;
    readonly min: number;
    readonly max: number;
  };
  /** Another number of `items` than the place `setBy` asks for: `network.layers[2]`. */
  'wrong-length': {
    readonly items: Countable;
    readonly received: number;
    readonly expected: number;
    readonly setBy: string;
  };
  'not-one-of': { readonly received: string; readonly allowed: readonly (string | number)[] };
  /** A bias other than 0 in a network without biases. */
  'not-zero': { readonly received: number };
  'unknown-step': { readonly received: string; readonly steps: readonly string[] };
  'unknown-cell': { readonly received: string };
  /** A cell whose number is computed, not set. */
  'not-editable': { readonly received: string };
  /** `length` counts characters of a link, bytes of a document. */
  'too-long': { readonly what: 'link' | 'document'; readonly length: number; readonly limit: number };
  'inflates-too-far': { readonly limit: number };
  'bad-percent-encoding': Record<never, never>;
  'not-base64url': Record<never, never>;
  'not-deflate': Record<never, never>;
  'unknown-example': { readonly received: string; readonly known: readonly string[] };
  /** A page that may send messages to an embedded lab is named by its origin. */
  'not-an-origin': { readonly received: string };
}

export type LabErrorCode = keyof LabErrorParams;

/** One problem, discriminated by its code. */
export type LabProblem = {
  readonly [Code in LabErrorCode]: { readonly code: Code; readonly params: LabErrorParams[Code] };
}[LabErrorCode];

/**
 * Bad input, for the page to say in its reader's language. `place` is where it is: `parameters.W[1][0][2]` in a
 * document, `#lab`, `#json`, `#example`, `#names` or `#notation` in a link, and empty where it concerns the whole.
 */
export class LabError extends Error {
  override readonly name = 'LabError';
  readonly problem: LabProblem;
  readonly place: string;

  constructor(problem: LabProblem, place: string, options?: ErrorOptions) {
    super(`${problem.code} at ${place || 'the document'}: ${JSON.stringify(problem.params)}`, options);
    this.problem = problem;
    this.place = place;
  }

  get code(): LabErrorCode {
    return this.problem.code;
  }

  get params(): LabProblem['params'] {
    return this.problem.params;
  }
}

/** Throws a {@link LabError}: the params are checked against the code. */
export function refuse<Code extends LabErrorCode>(
  code: Code,
  place: string,
  params: LabErrorParams[Code],
  options?: ErrorOptions,
): never {
  throw new LabError({ code, params } as LabProblem, place, options);
}
