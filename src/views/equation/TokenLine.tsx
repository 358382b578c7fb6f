import { createElement, Fragment } from 'react';
import { fill } from '../../i18n/fill.ts';
import { assertNever } from '../../lib/assertNever.ts';
import { Operand } from './Operand.tsx';
import { SumPortion } from './SumPortion.tsx';
import type { Term } from './model/expression.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { numberTokens, type Token } from './model/tokens.ts';
import roleChip from './roleChip.module.css';
import styles from './TokenLine.module.css';

export interface TokenLineProps {
  readonly tokens: readonly Token[];
  readonly display: OperandDisplay;
}

/** One side of a displayed line. It breaks between terms, never within one. */
export function TokenLine({ tokens, display }: TokenLineProps) {
  // Pieces never change places within a line, so they need no keys.
  const pieces = tokens.map((token) => createElement(TokenPiece, { token, display }));
  return createElement(Fragment, null, ...pieces);
}

function TokenPiece({ token, display }: { readonly token: Token; readonly display: OperandDisplay }) {
  switch (token.kind) {
    case 'text':
      return <PlainText text={token.text} display={display} />;
    case 'name':
      return (
        <span className={`${roleChip.chip} ${styles.name}`} data-role={display.roleOf(token.id)}>
          {token.text}
        </span>
      );
    case 'phrase':
      return (
        <span className={styles.term}>
          <TokenLine tokens={token.tokens} display={display} />
        </span>
      );
    case 'operand':
      return <Operand id={token.id} value={token.value} text={token.text} display={display} />;
    case 'rate':
      return <RateOperand text={token.text} display={display} />;
    case 'repeat':
      return (
        <span aria-hidden={display.isSaid} data-cell={token.id} data-value={String(token.value)}>
          {token.text}
        </span>
      );
    case 'term':
      return (
        <span
          className={styles.term}
          data-term={token.id}
          data-value={String(token.value)}
          data-to-come={token.toCome || undefined}
        >
          <TokenLine tokens={token.tokens} display={display} />
        </span>
      );
    case 'portion': {
      const { from, to, value } = token;
      return (
        <SumPortion
          id={`${from}–${to}`}
          value={value}
          text={token.text}
          label={fill(display.words.termsFromTo, { from, to })}
        >
          <PortionTerms terms={token.terms} display={display} />
        </SumPortion>
      );
    }
    default:
      return assertNever(token);
  }
}

function PlainText({ text, display }: { readonly text: string; readonly display: OperandDisplay }) {
  return display.isSaid === true ? <span aria-hidden="true">{text}</span> : text;
}

/** η is made from nothing: choosing it leads to where it is set. */
function RateOperand({ text, display }: { readonly text: string; readonly display: OperandDisplay }) {
  const { words, onRate } = display;
  if (!onRate) return <PlainText text={text} display={display} />;
  const name = fill(words.derivation.eta, { value: text });
  return (
    <button
      type="button"
      className={styles.operand}
      data-single={text.length === 1 || undefined}
      aria-label={name}
      onClick={onRate}
    >
      {text}
    </button>
  );
}

/** The terms of a portion; made only when it is open, as a long sum has a thousand of them. */
function PortionTerms({ terms, display }: { readonly terms: readonly Term[]; readonly display: OperandDisplay }) {
  return <TokenLine tokens={numberTokens({ kind: 'sum', terms }, 'numbers', display.writer)} display={display} />;
}
