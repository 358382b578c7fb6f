import type { Activation, ReluDerivativeAtZero } from '../../../engine/catalog/index.ts';

/**
 * The right-hand side of one number's formula, as a tree over other numbers. One tree is read three ways: with the
 * names of its cells, with their numbers, and with its parts (the products of a sum) worked out.
 */
export type Expression =
  /** A number of the lab, by its public cell name. */
  | { readonly kind: 'cell'; readonly id: string; readonly value: number }
  /** A number of the lab that is no cell: η. */
  | { readonly kind: 'named'; readonly name: string; readonly value: number }
  /** A number of the formula itself: the ½ of the cost, and the mean's, which has a name in symbols, 1/m. */
  | { readonly kind: 'constant'; readonly numerator: number; readonly denominator: number; readonly name?: string }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'difference'; readonly from: Expression; readonly take: Expression }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'square'; readonly of: Expression }
  | { readonly kind: 'activation'; readonly activation: Activation; readonly z: Expression }
  /** R′(z) where it is taken from z; where it is taken from the activation it is an expression of that. */
  | {
      readonly kind: 'slope';
      readonly activation: Activation;
      readonly atZero: ReluDerivativeAtZero;
      readonly z: Expression;
    }
  /** A product or square that has a value of its own on the way: `H[3,1]·Wo[1,2]`. */
  | { readonly kind: 'part'; readonly id: string; readonly value: number; readonly of: Expression }
  /** Terms `from` to `to` (from 1) of a sum too long to be shown at once, with their sum. */
  | {
      readonly kind: 'portion';
      readonly from: number;
      readonly to: number;
      readonly value: number;
      readonly terms: readonly Term[];
    };

/** What has a number of its own. */
export type Valued = Extract<Expression, { readonly value: number }>;
/** What is worth a number of its own, and so may be a term of a long sum. */
export type Term = Valued;

/** A sum of more terms than this is cut into portions … */
const MAX_TERMS = 24;
/** … of so many terms each. */
const PORTION = 16;

export function constant(numerator: number, denominator = 1): Expression {
  return { kind: 'constant', numerator, denominator };
}

/** The factor of the mean over so many samples: 1/m, with two samples ½. */
export function meanFactor(m: number): Expression {
  return { kind: 'constant', numerator: 1, denominator: m, name: '1/m' };
}

export function product(...factors: readonly Expression[]): Expression {
  return factors.length === 1 ? factors[0]! : { kind: 'product', factors };
}

export function difference(from: Expression, take: Expression): Expression {
  return { kind: 'difference', from, take };
}

/** The sum of terms, and of `rest` after them; of many terms, the sum of portions of them. One term is no sum. */
export function sum(terms: readonly Term[], rest: readonly Expression[] = []): Expression {
  const parts = terms.length > MAX_TERMS ? portionsOf(terms) : terms;
  const all = [...parts, ...rest];
  return all.length === 1 ? all[0]! : { kind: 'sum', terms: all };
}

function portionsOf(terms: readonly Term[]): Term[] {
  return Array.from({ length: Math.ceil(terms.length / PORTION) }, (_, i): Term => {
    const portion = terms.slice(i * PORTION, (i + 1) * PORTION);
    const value = portion.reduce((total, term) => total + term.value, 0);
    return { kind: 'portion', from: i * PORTION + 1, to: i * PORTION + portion.length, value, terms: portion };
  });
}

/**
 * The product of two cells as a part: `H[3,1]·Wo[1,2]`, with its value. `turned` writes it the other way round, as
 * transposed matrices are multiplied; its name stays.
 */
export function partProduct(left: NamedNumber, right: NamedNumber, turned = false): Term {
  const id = `${nameOf(left)}·${nameOf(right)}`;
  const of = turned ? product(right, left) : product(left, right);
  return { kind: 'part', id, value: left.value * right.value, of };
}

/** The square of a cell as a part: `O-Y[3,1]²`, with its value. */
export function partSquare(base: NamedNumber): Term {
  return { kind: 'part', id: `${nameOf(base)}²`, value: base.value * base.value, of: { kind: 'square', of: base } };
}

/** The first `count` terms of the sum that an expression is made of, as a sum, with their total; undefined without one. */
export function firstTerms(
  expression: Expression,
  count: number,
): { readonly sum: Expression; readonly terms: readonly Term[]; readonly total: number } | undefined {
  const whole = expression.kind === 'sum' ? expression : childrenOf(expression).find((child) => child.kind === 'sum');
  if (whole?.kind !== 'sum') return undefined;
  const terms = whole.terms.flatMap<Expression>((term) => (term.kind === 'portion' ? term.terms : [term]));
  const first = terms.slice(0, count).filter((term): term is Term => 'value' in term);
  return { sum: sum(first), terms: first, total: first.reduce((total, { value }) => total + value, 0) };
}

type NamedNumber = Extract<Expression, { kind: 'cell' | 'named' }>;

function nameOf(operand: NamedNumber): string {
  return operand.kind === 'cell' ? operand.id : operand.name;
}

/**
 * True when working its parts out is a step of its own: some part stands among other things. A part that is all there
 * is has its value as the result.
 */
export function hasInnerParts(expression: Expression): boolean {
  return (
    expression.kind !== 'part' && childrenOf(expression).some((child) => child.kind === 'part' || hasInnerParts(child))
  );
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'difference':
      return [expression.from, expression.take];
    default:
      return [];
  }
}
