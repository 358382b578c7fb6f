import { parseCellId, updatedFrom } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import type { Notation } from '../../../lib/notation.ts';
import { MINUS } from '../../../lib/numbers/index.ts';
import { directRelation, isOneNumber, type Explanation } from './explain.ts';
import type { Expression } from './expression.ts';
import type { NumberWriter } from './numberWriter.ts';
import type { EquationWords } from './words.ts';

/** A sum of more terms is too long to listen to; its terms can be gone through one by one. */
const MAX_SPOKEN_TERMS = 6;

/**
 * How a number is made, said as one would say it: "Eh row 1 column 2, error of hidden neuron 2 for sample 1: minus 0.5
 * times 1.5 plus minus 2 times 0.5, all times 1, is minus 1.75." `meaning` is what the number is.
 */
export function spokenDerivation(
  explanation: Explanation,
  meaning: string,
  { words, writer }: { readonly words: EquationWords; readonly writer: NumberWriter },
): string {
  const { id, source, result, underWay } = explanation;
  const { derivation: said } = words;
  const cell = spokenName(id, writer.notation, words);
  const value = spokenNumber(result.text, words);
  if (source.kind !== 'made') return fill(said.given, { cell, meaning, value });
  const how = speak(source.expression, { words, writer: source.writer });
  if (isOneNumber(explanation)) return fill(said.soFarOne, { cell, meaning, value });
  const isAbout = directRelation(explanation) === '≈';
  const sentence = underWay ? (isAbout ? said.soFarAbout : said.soFar) : isAbout ? said.about : said.exactly;
  return fill(sentence, { cell, meaning, how, value });
}

/** A cell's name as one says it: "slope at Zo row 3 column 2", "C of sample 3". */
export function spokenName(id: string, { names, samples }: Notation, { derivation: said }: EquationWords): string {
  const cell = parseCellId(id);
  if (!cell || cell.matrix === 'C') return id;
  if (cell.matrix === 'C-share') return fill(said.share, { sample: cell.row });
  const [row, col] = samples === 'columns' ? [cell.col, cell.row] : [cell.row, cell.col];
  return fill(said.at, { matrix: spokenMatrix(cell.matrix, names, said), row, col });
}

function spokenMatrix(name: string, names: Notation['names'], said: EquationWords['derivation']): string {
  if (name === 'O-Y') return said.names.miss;
  if (name.startsWith("R'")) return fill(said.names.gate, { matrix: name.slice("R'(".length, -1) });
  const from = updatedFrom(name);
  if (from !== undefined) return fill(said.names.next, { matrix: from });
  if (names === 'article') return name;
  if (name.startsWith('E')) return fill(said.names.delta, { layer: name.slice(1) });
  return name.startsWith('d') ? fill(said.gradientOf, { matrix: name.slice(1) }) : name;
}

interface Saying {
  readonly words: EquationWords;
  readonly writer: NumberWriter;
}

function speak(expression: Expression, saying: Saying): string {
  const { words, writer } = saying;
  const { derivation: said } = words;
  const say = (e: Expression) => speak(e, saying);
  switch (expression.kind) {
    case 'cell':
    case 'portion':
      return spokenNumber(writer.write(expression).text, words);
    case 'named':
      return fill(said.eta, { value: spokenNumber(writer.write(expression).text, words) });
    case 'constant': {
      const { numerator, denominator } = expression;
      if (denominator === 1) return String(numerator);
      return denominator === 2 ? said.half : fill(said.oneOver, { m: denominator });
    }
    case 'sum': {
      const { terms } = expression;
      if (terms.length > MAX_SPOKEN_TERMS || terms.some(({ kind }) => kind === 'portion')) return said.sumOf;
      return terms.map(say).reduce((left, right) => fill(said.plus, { left, right }));
    }
    case 'difference':
      return fill(said.less, { left: say(expression.from), right: say(expression.take) });
    case 'product':
      return spokenProduct(expression.factors, saying);
    case 'square':
      return fill(said.squared, { value: say(expression.of) });
    case 'part':
      return say(expression.of);
    case 'activation':
      return fill(said.functions[expression.activation], { z: say(expression.z) });
    case 'slope':
      return fill(said.slope, { z: say(expression.z) });
    default:
      return assertNever(expression);
  }
}

/** Factors one after the other; where one of them is a sum, so that one hears that all of it is multiplied. */
function spokenProduct([first, ...others]: readonly Expression[], saying: Saying): string {
  const { derivation: said } = saying.words;
  if (!first) return '';
  let isSum = first.kind === 'sum';
  return others.reduce(
    (left, factor) => {
      const right = speak(factor, saying);
      const wasSum = isSum;
      isSum = false;
      if (wasSum) return fill(said.allTimes, { sum: left, factor: right });
      const together = factor.kind === 'sum' || factor.kind === 'difference';
      return together ? fill(said.timesAll, { factor: left, sum: right }) : fill(said.times, { left, right });
    },
    speak(first, saying),
  );
}

const POWER_OF_TEN = /^(.+)×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number with its sign as a word: not every voice says "minus" for the sign. */
function spokenNumber(text: string, words: EquationWords): string {
  const { derivation: said } = words;
  const [, value, exponent] = POWER_OF_TEN.exec(text) ?? [];
  if (value !== undefined && exponent !== undefined) {
    const plain = exponent.replace('⁻', MINUS).replace(/[⁰¹²³-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
    return fill(said.power, { value: spokenNumber(value, words), exponent: spokenNumber(plain, words) });
  }
  return text.startsWith(MINUS) ? fill(said.minus, { value: text.slice(MINUS.length) }) : text;
}
