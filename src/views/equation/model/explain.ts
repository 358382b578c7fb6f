import { derivationOf, parseCellId } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { relation, showNumber, type NumberStyle, type Relation } from '../../../lib/numbers/index.ts';
import { cellValue } from '../../../store/index.ts';
import type { Shown } from '../../../store/index.ts';
import { arithmeticOf } from './arithmeticOf.ts';
import { hasInnerParts, type Expression } from './expression.ts';
import { expressionOf } from './expressionOf.ts';
import { gateOf, type Gate } from './gate.ts';
import { settingsOf } from './settings.ts';
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
    | { readonly kind: 'made'; readonly names: readonly Token[]; readonly numbers: Line; readonly worked?: Line };
  readonly result: { readonly relation: Relation; readonly text: string };
  readonly gate?: Gate;
}

/** Explains a cell of what is on screen. Undefined when the lab has no such cell or has not computed it yet. */
export function explain(shown: Shown, id: string, style: NumberStyle): Explanation | undefined {
  const { lab, trace } = shown;
  const cell = parseCellId(id);
  const m = lab.data.X.length;
  const derivation = cell && derivationOf(lab.network, m, trace.iteration, cell);
  const value = cell && derivation && cellValue(shown, cell);
  if (!derivation || value === undefined) return undefined;

  const expression = expressionOf(derivation, {
    ...settingsOf(shown),
    m,
    learningRate: lab.training.learningRate,
    valueOf: (operand) => {
      const number = cellValue(shown, operand);
      assert(number !== undefined, `${id} is computed but ${operand.matrix} is not: the step order must have changed.`);
      return number;
    },
  });
  const gate = gateOf(shown, cell);
  const result = showNumber(value, style);
  if (expression === undefined) {
    assert(derivation.kind === 'given' || derivation.kind === 'carried', `${id} is made from nothing.`);
    return {
      id,
      value,
      source: { kind: derivation.kind },
      result: { relation: relation(result, result), text: result.text },
    };
  }

  const numbers = arithmeticOf(expression, 'numbers', style);
  const worked = hasInnerParts(expression) ? arithmeticOf(expression, 'worked', style) : undefined;
  return {
    id,
    value,
    source: {
      kind: 'made',
      names: nameTokens(expression, style),
      numbers: {
        relation: showsExactly(expression, style) ? '=' : '≈',
        tokens: numberTokens(expression, 'numbers', style),
      },
      ...(worked && {
        worked: { relation: relation(numbers, worked), tokens: numberTokens(expression, 'worked', style) },
      }),
    },
    result: { relation: relation(worked ?? numbers, result), text: result.text },
    ...(gate && { gate }),
  };
}

/**
 * True when every number in the line is shown whole: putting it for its name changes nothing, even under a function
 * whose value no decimal can be, σ(0.5).
 */
function showsExactly(expression: Expression, style: NumberStyle): boolean {
  switch (expression.kind) {
    case 'cell':
    case 'named':
    case 'portion': {
      const shown = showNumber(expression.value, style);
      return relation(shown, shown) === '=';
    }
    case 'constant':
      return true;
    case 'sum':
      return expression.terms.every((term) => showsExactly(term, style));
    case 'product':
      return expression.factors.every((factor) => showsExactly(factor, style));
    case 'difference':
      return showsExactly(expression.from, style) && showsExactly(expression.take, style);
    case 'square':
    case 'part':
      return showsExactly(expression.of, style);
    case 'activation':
    case 'slope':
      return showsExactly(expression.z, style);
    default:
      return assertNever(expression);
  }
}
