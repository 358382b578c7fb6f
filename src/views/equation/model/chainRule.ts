import {
  cellId,
  parameterOf,
  parseCellId,
  pathNames,
  pathsOf,
  neuronId,
  traitsOf,
  type Cell,
  type ChainLink,
  type GradientPath,
  type Network,
  type PathFactor,
} from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import type { Notation } from '../../../lib/notation.ts';
import { relation, sum as sumOf, type Relation } from '../../../lib/numbers/index.ts';
import type { LitPath, Shown } from '../../../store/index.ts';
import { cellLabel } from '../../cell/cellLabel.ts';
import { arithmeticOf } from './arithmeticOf.ts';
import { constant, product, type Expression, type Term, type Valued } from './expression.ts';
import { fineEnough } from './fineEnough.ts';
import { neuronWords } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import { sampleGroups } from './sampleGroups.ts';
import { cellTerm, sampleShare, sharesTogether } from './sampleShare.ts';
import type { NumberWriter } from './numberWriter.ts';
import { numberTokens, plainText, type Token } from './tokens.ts';
import type { EquationWords } from './words.ts';

/** More terms than this are listed for the selected sample alone. */
const MAX_TERMS_LISTED = 24;

/** One local derivative of a term, ∂O[1]/∂Zo[1] = R′(Zo)[2,1], and its number. */
export interface ChainFactor {
  readonly derivative: string;
  /** What it is, by name; the 1 of a bias has no cell. */
  readonly name: string;
  readonly cell: { readonly id: string; readonly value: number; readonly text: string } | undefined;
  /** The share of each sample in a mean, 1/3, that stands before it. */
  readonly share: string | undefined;
  readonly relation: Relation;
}

/** One path of one sample as a product. */
export interface ChainTerm {
  readonly path: LitPath;
  readonly value: number;
  /** Its product, as a part of the sum. */
  readonly whole: Term;
  /** The neurons where it differs from other paths: `O[1]`. */
  readonly way: string;
  /** `0.5 × 1 × (−1.5)`. */
  readonly line: string;
  readonly result: { readonly relation: Relation; readonly text: string };
  readonly spoken: string;
  readonly factors: readonly ChainFactor[];
}

/** What one sample, or several together, add to the gradient. */
export interface ChainShare {
  /** One sample, or those that are no longer shown one by one. */
  readonly samples: readonly number[];
  readonly term: Term;
  readonly result: { readonly relation: Relation; readonly text: string };
  /** Its paths; undefined where they are not listed. */
  readonly terms: readonly ChainTerm[] | undefined;
}

/** A gradient as the sum over samples and paths. */
export interface ChainRule {
  readonly parameter: string;
  readonly gradient: Extract<Term, { kind: 'cell' }>;
  /** Paths of each sample, and whether they are bundled by their first neuron, with the layer error named. */
  readonly count: number;
  readonly bundledIn: string | undefined;
  /** The chain without indices: `∂C/∂O`, … and `(O − Y)`, … */
  readonly pattern: readonly { readonly derivative: string; readonly name: string }[];
  readonly shares: readonly ChainShare[];
}

/** What the numbers and words of a chain are made with. */
export interface ChainContext {
  readonly selected: number;
  readonly words: EquationWords;
  readonly writer: NumberWriter;
}

/**
 * The gradient `id` of what is on screen, written out over samples and paths. Undefined for a cell that is no gradient
 * or not computed.
 */
export function chainRule(shown: Shown, id: string, context: ChainContext): ChainRule | undefined {
  const { network, data } = shown.lab;
  const gradient = parseCellId(id);
  const found = gradient && pathsOf(network, gradient, 1);
  if (!found) return undefined;
  const { selected, writer } = context;
  const { notation } = writer;
  const groups = sampleGroups(data.X.length, selected);
  const listsAll = found.paths.length * groups.shown.length <= MAX_TERMS_LISTED;
  const single = groups.shown.map((sample): ChainShare => {
    const term = sampleShare(shown, gradient, sample);
    const listed = listsAll || sample === selected;
    const terms = listed
      ? pathsOf(network, gradient, sample)!.paths.map((path) => termOf(shown, gradient, path, { ...context, ...found }))
      : undefined;
    return {
      samples: [sample],
      term,
      terms,
      result: resultOf(
        term,
        terms?.map(({ whole }) => whole),
        writer,
      ),
    };
  });
  const rest = groups.others.length === 0 ? undefined : sharesTogether(shown, gradient, groups.others);
  return {
    parameter: cellLabel(cellId(parameterOf(gradient)), notation),
    gradient: cellTerm(shown, gradient),
    count: found.count,
    bundledIn: found.bundled ? cellLabel(matrixOf(found.paths[0]!.factors[0]!) ?? '', notation) : undefined,
    pattern: found.paths[0]!.factors.map((factor, i) => ({
      derivative: `∂${withoutIndex(factor.of, notation)}/∂${withoutIndex(factor.by, notation)}`,
      name: `${i === 0 && hasShare(shown, found.bundled) ? '1/m · ' : ''}${cellLabel(matrixOf(factor) ?? '1', notation)}`,
    })),
    shares: rest
      ? [...single, { samples: groups.others, term: rest, terms: undefined, result: resultOf(rest, undefined, writer) }]
      : single,
  };
}

/** The sum of the shares of the samples that are switched on. */
export interface ChainTotal {
  readonly value: number;
  /** The shares added up, 0 + 0.5 + (−1), as they are written; undefined for fewer than two. */
  readonly added: readonly Token[] | undefined;
  readonly result: { readonly relation: Relation; readonly text: string };
}

/** Adds up shares in the order of their samples, as the engine does. */
export function totalOf(shares: readonly ChainShare[], writer: NumberWriter): ChainTotal {
  const terms = shares.map(({ term }) => term);
  const value = terms.reduce((total, term) => total + term.value, 0);
  const expression: Expression = { kind: 'sum', terms };
  const shown = writer.write({ kind: 'portion', from: 1, to: terms.length, value, terms });
  const finer = fineEnough(expression, { value, shown }, ['worked'], writer);
  return {
    value,
    added: terms.length > 1 ? numberTokens(expression, 'worked', finer) : undefined,
    result: { relation: relation(sumOf(terms.map(finer.write)), shown), text: shown.text },
  };
}

/** A sum as it is shown, and how it stands to the numbers that are shown of its parts. */
function resultOf(whole: Valued, parts: readonly Valued[] | undefined, writer: NumberWriter): ChainShare['result'] {
  const shown = writer.write(whole);
  const left = parts ? sumOf(parts.map(writer.write)) : shown;
  return { relation: relation(left, shown), text: shown.text };
}

interface TermContext extends ChainContext {
  readonly bundled: boolean;
}

function termOf(shown: Shown, gradient: Cell, path: GradientPath, reader: TermContext): ChainTerm {
  const { words, bundled } = reader;
  const { network, data } = shown.lab;
  const m = data.X.length;
  const share = hasShare(shown, bundled) ? constant(1, m) : undefined;
  const operands = path.factors.map(({ value }) => (value.kind === 'cell' ? cellTerm(shown, value.cell) : constant(1)));
  const expression = product(...(share ? [share] : []), ...operands);
  const value = operands.reduce(
    (so, operand) => (operand.kind === 'cell' ? so * operand.value : so),
    share ? 1 / m : 1,
  );
  const ids = path.factors.map(({ value: factor }) => (factor.kind === 'cell' ? cellId(factor.cell) : '1'));
  const whole: Term = { kind: 'part', id: ids.join('·'), value, of: expression };
  const result = reader.writer.write(whole);
  const writer = fineEnough(expression, { value, shown: result }, ['numbers'], reader.writer);
  const context = { ...reader, writer };
  const sign = relation(arithmeticOf(expression, 'numbers', writer.write), result);
  const turns = path.neurons.length > 1 ? path.neurons.slice(1) : path.neurons;

  const named = path.factors.map((factor, i) => factorWords(shown, factor, operands[i]!, context));
  const spokenShare = share ? [fill(words.chainRule.factors.share, { m })] : [];
  const spokenFactors = [...spokenShare, ...named].reduce((left, right) =>
    fill(words.chainRule.times, { left, right }),
  );
  const way = turns
    .map(({ layer, neuron }) => neuronWords(network, layer, neuron, words))
    .reduce((first, then) => fill(words.chainRule.andThen, { first, then }));
  const spoken = fill(words.chainRule.term[sign], {
    sample: path.sample,
    way,
    factors: spokenFactors,
    value: result.text,
  });
  return {
    path: {
      cell: cellId(gradient),
      sample: path.sample,
      term: whole.id,
      names: pathNames(network, gradient, path),
    },
    value,
    whole,
    way: turns.map(({ layer, neuron }) => neuronId(network, layer, neuron)).join(' › '),
    line: plainText(numberTokens(expression, 'numbers', writer)),
    result: { relation: sign, text: result.text },
    spoken,
    factors: path.factors.map((factor, i) =>
      chainFactor(factor, operands[i]!, i === 0 && share ? `1/${m}` : undefined, context),
    ),
  };
}

function chainFactor(
  factor: PathFactor,
  operand: Expression,
  share: string | undefined,
  { writer }: ChainContext,
): ChainFactor {
  const { notation } = writer;
  const derivative = `∂${linkName(factor.of, notation)}/∂${linkName(factor.by, notation)}`;
  if (operand.kind !== 'cell') return { derivative, name: '1', cell: undefined, share, relation: '=' };
  const { id, value } = operand;
  const shown = writer.write(operand);
  return {
    derivative,
    name: cellLabel(id, notation),
    cell: { id, value, text: shown.text },
    share,
    relation: relation(shown, shown),
  };
}

/** "miss 0.5", "gate 1": what a factor is, and its number. */
function factorWords(shown: Shown, { value }: PathFactor, operand: Expression, context: ChainContext): string {
  const { factors } = context.words.chainRule;
  if (value.kind === 'one' || operand.kind !== 'cell') return factors.one;
  const { text } = context.writer.write(operand);
  return fill(factors[factorKind(shown.lab.network, value.cell)], { value: text });
}

type FactorKind = Exclude<keyof EquationWords['chainRule']['factors'], 'one' | 'share'>;

function factorKind(network: Network, { matrix }: Cell): FactorKind {
  const { kind, layer } = specOf(network, 1, matrix);
  if (kind === 'X' || kind === 'A' || kind === 'W' || kind === 'E') return kind;
  if (kind !== "R'") return 'O-Y';
  return traitsOf(network.activations[layer]!).below === undefined ? 'slope' : 'gate';
}

/** With the mean, 1/m stands before ∂C/∂O; a layer error has it already. */
function hasShare({ lab }: Shown, bundled: boolean): boolean {
  return lab.training.reduction === 'mean' && !bundled;
}

function matrixOf({ value }: PathFactor): string | undefined {
  return value.kind === 'cell' ? value.cell.matrix : undefined;
}

function linkName(link: ChainLink, notation: Notation): string {
  switch (link.kind) {
    case 'cost':
      return 'C';
    case 'neuron':
      return `${link.matrix}[${link.neuron}]`;
    case 'parameter':
      return cellLabel(cellId(link.cell), notation);
    default:
      return assertNever(link);
  }
}

function withoutIndex(link: ChainLink, notation: Notation): string {
  return linkName(link, notation).replace(/\[.*\]$/, '');
}
