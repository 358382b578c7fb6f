import { slopeSymbol, traitsOf, type Activation } from '../../../engine/catalog/index.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { MINUS } from '../../../lib/numbers/index.ts';
import { cellLabel } from '../../cell/cellLabel.ts';
import { WRITTEN_ACTIVATIONS } from './activations/index.ts';
import type { Reading } from './arithmeticOf.ts';
import type { Expression, Term } from './expression.ts';
import type { NumberWriter } from './numberWriter.ts';

/** A piece of a displayed line. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** A cell's name in a line of names. */
  | { readonly kind: 'name'; readonly id: string; readonly text: string }
  /** Pieces that stay together on a line: the names of a product, a number in its parentheses. */
  | { readonly kind: 'phrase'; readonly tokens: readonly Token[] }
  /** A cell's number: can be followed. */
  | { readonly kind: 'operand'; readonly id: string; readonly value: number; readonly text: string }
  /** η, which is no cell: its number is set in a field of its own. */
  | { readonly kind: 'rate'; readonly value: number; readonly text: string }
  /** A cell's number that stands in the explanation a second time. */
  | { readonly kind: 'repeat'; readonly id: string; readonly value: number; readonly text: string }
  /** A part of the sum, with its value: written out in tokens, or, worked out, as its own number. */
  | {
      readonly kind: 'term';
      readonly id: string;
      readonly value: number;
      readonly tokens: readonly Token[];
      /** True while it has not arrived, where terms come one by one. */
      readonly toCome?: boolean;
    }
  /** A portion of a long sum: its value, and its terms for whoever opens it. */
  | {
      readonly kind: 'portion';
      readonly from: number;
      readonly to: number;
      readonly value: number;
      readonly text: string;
      readonly terms: readonly Term[];
    };

/** In a line of names, a longer sum shows its first and its last term. */
const MAX_NAMED_TERMS = 3;

/**
 * How a place in a line is read: alone, after an operator (where a minus wants parentheses), as a factor, or as the
 * base of a power (where a fraction or a power of ten wants them too).
 */
type Place = 'start' | 'operand' | 'factor' | 'base';

/**
 * The line of names: `H[3,1]·Wo[1,2] + H[3,2]·Wo[2,2] + Bo[1,2]`. The middle of a long sum is left out (…).
 */
export function nameTokens(expression: Expression, writer: NumberWriter): Token[] {
  return write(expression, 'names', writer, 'start');
}

/**
 * The line of numbers, with all of them or with the parts worked out: `1.5 × (−0.5) + 0 × 0.5 + 0.5`, then
 * `−0.75 + 0 + 0.5`. A negative number after an operator stands in parentheses.
 */
export function numberTokens(expression: Expression, reading: Reading, writer: NumberWriter): Token[] {
  return write(expression, reading, writer, 'start');
}

function write(expression: Expression, reading: Reading | 'names', writer: NumberWriter, place: Place): Token[] {
  const inner = (e: Expression, at: Place) => write(e, reading, writer, at);
  switch (expression.kind) {
    case 'cell': {
      const { id, value } = expression;
      if (reading === 'names') return [{ kind: 'name', id, text: cellLabel(id, writer.notation) }];
      const shown = writer.write(expression).text;
      return signed([{ kind: reading === 'worked' ? 'repeat' : 'operand', id, value, text: shown }], shown, place);
    }
    case 'named': {
      if (reading === 'names') return [text(expression.name)];
      const shown = writer.write(expression).text;
      return signed([{ kind: 'rate', value: expression.value, text: shown }], shown, place);
    }
    case 'constant': {
      const { numerator, denominator, name } = expression;
      return [text(reading === 'names' && name !== undefined ? name : constantText(numerator, denominator))];
    }
    case 'sum': {
      const terms = reading === 'names' ? shortened(expression.terms) : expression.terms;
      return enclosed(
        joined(
          terms.map((term, i) => (term === ELLIPSIS ? [text('…')] : inner(term, i === 0 ? 'start' : 'operand'))),
          ' + ',
        ),
        place === 'factor',
      );
    }
    case 'difference':
      return enclosed(
        [...inner(expression.from, 'start'), text(' − '), ...inner(expression.take, 'operand')],
        place !== 'start',
      );
    case 'product':
      return joined(
        expression.factors.map((factor, i) => inner(factor, i === 0 ? firstFactor(factor, place) : 'factor')),
        reading === 'names' ? '·' : ' × ',
      );
    case 'square':
      return [...inner(expression.of, 'base'), text('²')];
    case 'part': {
      if (reading === 'names') return [phrase(...inner(expression.of, place))];
      const { id, value } = expression;
      if (reading === 'numbers') return [{ kind: 'term', id, value, tokens: inner(expression.of, place) }];
      const shown = writer.write(expression).text;
      return signed([{ kind: 'term', id, value, tokens: [text(shown)] }], shown, place);
    }
    case 'portion': {
      const { from, to, value, terms } = expression;
      const shown = writer.write(expression).text;
      return [{ kind: 'portion', from, to, value, terms, text: place !== 'start' && value < 0 ? `(${shown})` : shown }];
    }
    case 'activation':
      return written(expression.activation, reading, inner(expression.z, 'start'), writer);
    case 'slope':
      return call(slopeSymbol(expression.activation), inner(expression.z, 'start'));
    default:
      return assertNever(expression);
  }
}

/** A sum as the first factor keeps its parentheses; a number there is read as the product itself is. */
function firstFactor(factor: Expression, place: Place): Place {
  return factor.kind === 'sum' || factor.kind === 'difference' ? 'factor' : place;
}

/** Numbers show what the function does, max(0, −3.5); σ and tanh stand for themselves. */
function written(
  activation: Activation,
  reading: Reading | 'names',
  z: readonly Token[],
  writer: NumberWriter,
): Token[] {
  const { inNumbers } = WRITTEN_ACTIVATIONS[activation];
  if (reading === 'names' || inNumbers === undefined) return call(traitsOf(activation).symbol, z);
  const places = { alone: z, asFactor: factorOf(z), again: z.map(repeated) };
  return inNumbers(places, writer).flatMap((piece) => (typeof piece === 'string' ? [text(piece)] : piece));
}

function factorOf(z: readonly Token[]): Token[] {
  const negative = z.some((token) => token.kind === 'operand' && token.value < 0);
  return enclosed(z, negative);
}

function repeated(token: Token): Token {
  return token.kind === 'operand' ? { ...token, kind: 'repeat' } : token;
}

function call(name: string, argument: readonly Token[]): Token[] {
  return [text(`${name}(`), ...argument, text(')')];
}

function text(value: string): Token {
  return { kind: 'text', text: value };
}

function phrase(...tokens: readonly Token[]): Token {
  return { kind: 'phrase', tokens };
}

function constantText(numerator: number, denominator: number): string {
  if (denominator === 1) return String(numerator);
  return numerator === 1 && denominator === 2 ? '½' : `${numerator}/${denominator}`;
}

/** A number in the parentheses that its place wants. */
function signed(tokens: readonly Token[], shown: string, place: Place): Token[] {
  const isNegative = shown.startsWith(MINUS);
  // Else the exponent would seem to belong to 2 in 1/2², and to 10⁻⁷ in 3×10⁻⁷².
  const isCompound = /[/×]/.test(shown);
  return enclosed(tokens, (place !== 'start' && isNegative) || (place === 'base' && isCompound));
}

function enclosed(tokens: readonly Token[], parentheses: boolean): Token[] {
  if (!parentheses) return [...tokens];
  const [first, ...rest] = tokens;
  const last = rest.pop();
  if (first === undefined) return [];
  if (last === undefined) return [phrase(text('('), first, text(')'))];
  // A line may break within the parentheses, but leaves none of them alone.
  return [phrase(text('('), first), ...rest, phrase(last, text(')'))];
}

function joined(groups: readonly (readonly Token[])[], separator: string): Token[] {
  return groups.flatMap((group, i) => (i === 0 ? [...group] : [text(separator), ...group]));
}

const ELLIPSIS = 'ellipsis';

/** The terms of a long sum's line of names: the first, … and the last, and what follows them (the bias). */
function shortened(terms: readonly Expression[]): readonly (Expression | typeof ELLIPSIS)[] {
  const all = terms.flatMap<Expression>((term) => (term.kind === 'portion' ? term.terms : [term]));
  const addends = all.filter((term) => term.kind === all[0]?.kind);
  if (addends.length <= MAX_NAMED_TERMS) return all;
  return [all[0]!, ELLIPSIS, addends.at(-1)!, ...all.slice(addends.length)];
}

/** A line of which only the first `count` terms have arrived. */
export function arrivedTokens(tokens: readonly Token[], count: number): Token[] {
  let arrived = 0;
  const mark = (token: Token): Token => {
    if (token.kind === 'term') {
      arrived += 1;
      return arrived > count ? { ...token, toCome: true } : token;
    }
    return token.kind === 'phrase' ? { ...token, tokens: token.tokens.map(mark) } : token;
  };
  return tokens.map(mark);
}

/** A displayed line as one reads it, with nothing to follow in it. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token ? plainText(token.tokens) : token.text)).join('');
}
