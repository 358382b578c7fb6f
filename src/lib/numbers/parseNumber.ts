import type { DecimalMark } from './style.ts';

/** Why a typed text is no number that can be used. */
export type NumberProblem =
  | 'empty'
  | 'not-a-number'
  /** Two decimal marks: `1.2.3`, `1,234.5`. */
  | 'two-marks'
  /** `1,234` where the mark is a point: a thousand or one and a bit? */
  | 'ambiguous-mark'
  | 'division-by-zero'
  | 'too-large'
  /** Not zero, but closer to it than any double: `1e-400`. */
  | 'too-small'
  /** Not one of 0, 1, 2, …, where a field asks for those. */
  | 'not-whole'
  /** Beyond the last one, where things are counted. */
  | 'too-many';

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: NumberProblem };

export interface ParseOptions {
  /** The reader's own decimal mark; the other one is understood too where it cannot mean thousands. */
  readonly decimalMark: DecimalMark;
  /** The largest magnitude allowed. */
  readonly max?: number | undefined;
}

/**
 * Reads a number as people type it: `-0.5`, `−0,5`, `.5`, `1e-3`, `1.2×10⁻⁷` (as the page shows it), `1 000 000`,
 * `1/3`, and decimal digits of other scripts (`٣٫٥`).
 */
export function parseNumber(text: string, options: ParseOptions): ParsedNumber {
  const { decimalMark, max = Number.MAX_VALUE } = options;
  const plain = toPlainCharacters(text, decimalMark);
  if (plain === '') return { ok: false, problem: 'empty' };

  const sides = plain.split('/');
  if (sides.length > 2) return { ok: false, problem: 'not-a-number' };
  const values: number[] = [];
  for (const side of sides) {
    const parsed = parseDecimal(side.trim(), decimalMark);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  const [numerator = 0, denominator = 1] = values;
  if (denominator === 0) return { ok: false, problem: 'division-by-zero' };

  const value = numerator / denominator;
  if (Math.abs(value) > max) return { ok: false, problem: 'too-large' };
  if (value === 0 && numerator !== 0) return { ok: false, problem: 'too-small' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * Digits in ASCII, one kind of minus, of space, of fraction bar and of "times ten to the power". The Arabic marks mean
 * one thing only: ٫ stands before decimals and ٬ between thousands. Marks of direction say nothing.
 */
function toPlainCharacters(text: string, decimalMark: DecimalMark): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[×x*·⋅]\s*10\s*([⁺⁻]?[⁰¹²³⁴-⁹]+)/gi, (_, power: string) => `e${fromSuperscript(power)}`)
    .replace(/[×x*·⋅]\s*10\s*\^/gi, 'e')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/٫/g, decimalMark)
    .replace(/(?<=\d)٬(?=\d)/g, ' ')
    .replace(/،/g, ',')
    .replace(/[−–﹣-]/g, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/\s/g, ' ')
    .trim();
}

const SUPERSCRIPT_CHARACTERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function fromSuperscript(power: string): string {
  return Array.from(power, (c) => {
    if (c === '⁺') return '+';
    if (c === '⁻') return '-';
    return String(SUPERSCRIPT_CHARACTERS.indexOf(c));
  }).join('');
}

/** The digits of each script stand in one run from 0 to 9, and runs that touch are whole tens apart. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const DECIMAL = /^([+-]?) ?(\d*|\d{1,3}(?: \d{3})+)(?:([.,])(\d*))?(?: ?e ?([+-]?\d+))?$/i;

function parseDecimal(text: string, decimalMark: DecimalMark): ParsedNumber {
  const match = DECIMAL.exec(text);
  if (!match) {
    const marks = text.match(/[.,]/g) ?? [];
    const isNumberOtherwise = DECIMAL.test(text.replace(/[.,]/g, ''));
    return { ok: false, problem: marks.length > 1 && isNumberOtherwise ? 'two-marks' : 'not-a-number' };
  }
  const [, sign = '', whole = '', mark, decimals = '', exponent = '0'] = match;
  if (whole + decimals === '') return { ok: false, problem: 'not-a-number' };
  if (mark && mark !== decimalMark && /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3) {
    return { ok: false, problem: 'ambiguous-mark' };
  }
  const digits = `${whole.replaceAll(' ', '')}.${decimals}`;
  const value = Number(`${sign}${digits}e${exponent}`);
  if (!Number.isFinite(value)) return { ok: false, problem: 'too-large' };
  if (value === 0 && /[1-9]/.test(digits)) return { ok: false, problem: 'too-small' };
  return { ok: true, value };
}
