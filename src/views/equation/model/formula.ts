import { assertNever } from '../../../lib/assertNever.ts';
import type { Role } from '../../cell/roles.ts';

/** A formula in symbols, as data: drawn as MathML, written as plain text, and compared in tests. */
export type Formula =
  | { readonly kind: 'row'; readonly parts: readonly Formula[] }
  /** A name with what stands below it, W with o; `differential` puts a d before it, dW with o. */
  | {
      readonly kind: 'symbol';
      readonly letter: string;
      readonly sub?: string;
      readonly differential?: boolean;
      readonly role?: Role;
    }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'fraction'; readonly over: Formula; readonly under: Formula; readonly role?: Role }
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: Formula }
  | { readonly kind: 'group'; readonly of: Formula }
  /** A function of arguments: R′(z), max(0, z). */
  | { readonly kind: 'apply'; readonly name: string; readonly to: readonly Formula[] }
  /** An element of a matrix, by row and column: E[i, j]. */
  | { readonly kind: 'element'; readonly of: Formula; readonly indices: readonly Formula[] }
  /** Σ, with an index that runs from 1 to a bound where it needs saying. */
  | { readonly kind: 'total'; readonly of: Formula; readonly index?: { readonly name: string; readonly to: string } }
  /** One value or another, each under its condition. */
  | { readonly kind: 'cases'; readonly rows: readonly { readonly value: Formula; readonly when: Formula }[] };

/** Parts side by side; a text that is no name or number, ` + `, is an operator. */
export function row(...parts: readonly (Formula | string)[]): Formula {
  return {
    kind: 'row',
    parts: parts.map((part) => (typeof part === 'string' ? { kind: 'operator', text: part } : part)),
  };
}

/** A name that is not a matrix: z, η, e, i. */
export function variable(letter: string): Formula {
  return { kind: 'symbol', letter };
}

export function number(text: string): Formula {
  return { kind: 'number', text };
}

export function group(of: Formula): Formula {
  return { kind: 'group', of };
}

export function power(base: Formula, exponent: Formula): Formula {
  return { kind: 'power', base, exponent };
}

export function fraction(over: Formula, under: Formula): Formula {
  return { kind: 'fraction', over, under };
}

export function apply(name: string, ...to: readonly Formula[]): Formula {
  return { kind: 'apply', name, to };
}

/** The matrix transposed: Wᵀ. */
export function transpose(of: Formula): Formula {
  return power(of, { kind: 'operator', text: 'T' });
}

/** The formula on one line of plain text: `Eo = (O − Y) ⊙ R′(Zo)`. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'row':
      return formula.parts.map(formulaText).join('');
    case 'symbol':
      return `${formula.differential === true ? 'd' : ''}${formula.letter}${formula.sub ?? ''}`;
    case 'operator':
      return SPACED.has(formula.text) ? ` ${formula.text} ` : formula.text;
    case 'number':
      return formula.text;
    case 'fraction':
      return `${formulaText(formula.over)}/${formulaText(formula.under)}`;
    case 'power': {
      const exponent = formulaText(formula.exponent);
      return `${formulaText(formula.base)}${SUPERSCRIPTS[exponent] ?? `^(${exponent})`}`;
    }
    case 'group':
      return `(${formulaText(formula.of)})`;
    case 'apply':
      return `${formula.name}(${formula.to.map(formulaText).join(', ')})`;
    case 'element':
      return `${formulaText(formula.of)}[${formula.indices.map(formulaText).join(',')}]`;
    case 'total':
      return `Σ${formula.index ? `(${formula.index.name}=1…${formula.index.to})` : ''} ${formulaText(formula.of)}`;
    case 'cases':
      return formula.rows.map(({ value, when }) => `${formulaText(value)} (${formulaText(when)})`).join(', ');
    default:
      return assertNever(formula);
  }
}

/** The operators that text sets apart. */
const SPACED = new Set(['=', '←', '+', '−', '·', '⊙', '>', '<', '≥', '≤']);
const SUPERSCRIPTS: Readonly<Record<string, string>> = { 2: '²', T: 'ᵀ' };
