import { cellId, derivationOf, parseCellId } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { relation, type Relation, type ShownNumber } from '../../../lib/numbers/index.ts';
import { cellInMaking, cellValue } from '../../../store/index.ts';
import type { Shown } from '../../../store/index.ts';
import { arithmeticOf } from './arithmeticOf.ts';
import { contextOf } from './contextOf.ts';
import { firstTerms, hasInnerParts, type Expression } from './expression.ts';
import { expressionOf } from './expressionOf.ts';
import { fineEnough } from './fineEnough.ts';
import { gateOf, type Gate } from './gate.ts';
import type { NumberWriter } from './numberWriter.ts';
import { nameTokens, numberTokens, type Token } from './tokens.ts';

/** One side of a displayed line, with the sign that may stand before it. */
export interface Line {
  readonly relation: Relation;
  readonly tokens: readonly Token[];
}

/** How one number is made: in names, in numbers, with its parts worked out, and the number itself. */
export interface Explanation {
  readonly id: string;
  readonly value: number;
  readonly source:
    /** Set by the person, or made by an earlier update: nothing to work out. */
    | { readonly kind: 'given' | 'carried' }
    | {
        readonly kind: 'made';
        /** What the lines are written from, as far as it is made, … */
        readonly expression: Expression;
        /** … and how their numbers are: finer than the result where it takes that to come to it. */
        readonly writer: NumberWriter;
        readonly names: readonly Token[];
        readonly numbers: Line;
        readonly worked?: Line;
      };
  readonly result: { readonly relation: Relation; readonly text: string };
  /** True while one moves term by term and more terms are to come: `value` is then their sum so far. */
  readonly underWay?: boolean;
  readonly gate?: Gate;
}

/** The sign between the numbers and the result where the line that works out the parts is left out. */
export function directRelation({ source, result }: Explanation): Relation {
  const isExact = result.relation === '=' && (source.kind !== 'made' || source.worked?.relation !== '≈');
  return isExact ? '=' : '≈';
}

/** True for the first term of a sum of numbers: what there is of the sum is that number itself, and is written once. */
export function isOneNumber({ source, underWay }: Explanation): boolean {
  if (!underWay || source.kind !== 'made') return false;
  const { expression } = source;
  const only = expression.kind === 'sum' && expression.terms.length === 1 ? expression.terms[0]! : expression;
  return only.kind === 'cell';
}

/**
 * Explains a cell of what is on screen, the one that is being made term by term as far as it is made. Undefined when
 * the lab has no such cell or has not computed it yet.
 */
export function explain(shown: Shown, id: string, writer: NumberWriter): Explanation | undefined {
  const { lab, trace } = shown;
  const cell = parseCellId(id);
  const m = lab.data.X.length;
  const derivation = cell && derivationOf(lab.network, m, trace.iteration, cell);
  if (!derivation) return undefined;
  const inMaking = cellInMaking(shown);
  const terms = inMaking && cellId(inMaking) === id ? shown.place.part?.terms : undefined;
  const value = cellValue(shown, cell);
  if (value === undefined && terms === undefined) return undefined;

  const expression = expressionOf(derivation, contextOf(shown, writer.notation));
  if (terms !== undefined && expression !== undefined) return explainSoFar(id, expression, terms, writer);
  assert(value !== undefined, `${id} is made from nothing and has no value.`);
  const gate = gateOf(shown, cell);
  const result = writer.write({ kind: 'cell', id, value });
  if (expression === undefined) {
    assert(derivation.kind === 'given' || derivation.kind === 'carried', `${id} is made from nothing.`);
    return {
      id,
      value,
      source: { kind: derivation.kind },
      result: { relation: relation(result, result), text: result.text },
    };
  }

  return { id, value, ...linesOf(expression, expression, { value, result }, writer), ...(gate && { gate }) };
}

/** A cell that is being made: the names of all its terms, the numbers of those that are there, and their sum. */
function explainSoFar(
  id: string,
  expression: Expression,
  terms: number,
  writer: NumberWriter,
): Explanation | undefined {
  const first = firstTerms(expression, terms);
  if (!first) return undefined;
  const { sum, total } = first;
  const result = writer.write({ kind: 'portion', from: 1, to: terms, value: total, terms: first.terms });
  return { id, value: total, ...linesOf(expression, sum, { value: total, result }, writer), underWay: true };
}

/** The lines of what is made: `named` in names, `expression` in numbers and worked out, and its result. */
function linesOf(
  named: Expression,
  expression: Expression,
  { value, result }: { readonly value: number; readonly result: ShownNumber },
  reader: NumberWriter,
): Pick<Explanation, 'source' | 'result'> {
  const hasWorked = hasInnerParts(expression);
  const writer = fineEnough(
    expression,
    { value, shown: result },
    hasWorked ? ['numbers', 'worked'] : ['numbers'],
    reader,
  );
  const numbers = arithmeticOf(expression, 'numbers', writer.write);
  const worked = hasWorked ? arithmeticOf(expression, 'worked', writer.write) : undefined;
  return {
    source: {
      kind: 'made',
      expression,
      writer,
      names: nameTokens(named, writer),
      numbers: {
        relation: showsExactly(expression, writer) ? '=' : '≈',
        tokens: numberTokens(expression, 'numbers', writer),
      },
      ...(worked && {
        worked: { relation: relation(numbers, worked), tokens: numberTokens(expression, 'worked', writer) },
      }),
    },
    result: { relation: relation(worked ?? numbers, result), text: result.text },
  };
}

/**
 * True when every number in the line is shown whole: putting it for its name changes nothing, even under a function
 * whose value no decimal can be, σ(0.5).
 */
function showsExactly(expression: Expression, writer: NumberWriter): boolean {
  switch (expression.kind) {
    case 'cell':
    case 'named':
    case 'portion': {
      const shown = writer.write(expression);
      return relation(shown, shown) === '=';
    }
    case 'constant':
      return true;
    case 'sum':
      return expression.terms.every((term) => showsExactly(term, writer));
    case 'product':
      return expression.factors.every((factor) => showsExactly(factor, writer));
    case 'difference':
      return showsExactly(expression.from, writer) && showsExactly(expression.take, writer);
    case 'square':
    case 'part':
      return showsExactly(expression.of, writer);
    case 'activation':
    case 'slope':
      return showsExactly(expression.z, writer);
    default:
      return assertNever(expression);
  }
}
