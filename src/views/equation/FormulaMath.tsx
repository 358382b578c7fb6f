import { createElement, Fragment, type ReactNode } from 'react';
import { assertNever } from '../../lib/assertNever.ts';
import { useWords } from '../../ui/words.ts';
import { formulaText, type Formula } from './model/formula.ts';
import roleChip from './roleChip.module.css';
import styles from './FormulaMath.module.css';

const SYMBOL = `${roleChip.chip} ${styles.symbol}`;

export interface FormulaMathProps {
  readonly formula: Formula;
  /** A side remark, smaller than the step's own formula. */
  readonly aside?: boolean;
}

/** A formula as MathML: read by screen readers, its matrices in the colours that they have on the stage. */
export function FormulaMath({ formula, aside = false }: FormulaMathProps) {
  return (
    <math display="block" alttext={formulaText(formula)} className={aside ? styles.aside : styles.formula}>
      {draw(formula)}
    </math>
  );
}

function draw(formula: Formula): ReactNode {
  switch (formula.kind) {
    case 'row':
      return <mrow>{drawAll(formula.parts)}</mrow>;
    case 'symbol':
      return <Symbol {...formula} />;
    case 'operator':
      return <Operator text={formula.text} />;
    case 'number':
      return <mn>{formula.text}</mn>;
    case 'fraction':
      return (
        <mrow className={formula.role && SYMBOL} data-role={formula.role}>
          <mfrac displaystyle="false">
            {draw(formula.over)}
            {draw(formula.under)}
          </mfrac>
        </mrow>
      );
    case 'power':
      // Read as what it means: "transpose of W", no power.
      if (isTransposed(formula)) {
        return (
          <msup intent="transpose($matrix)">
            <mrow arg="matrix">{draw(formula.base)}</mrow>
            {draw(formula.exponent)}
          </msup>
        );
      }
      return (
        <msup>
          {draw(formula.base)}
          {draw(formula.exponent)}
        </msup>
      );
    case 'group':
      return enclosed('(', draw(formula.of), ')');
    case 'apply':
      return (
        <mrow>
          <Name text={formula.name} />
          <mo>{FUNCTION_APPLICATION}</mo>
          {enclosed('(', listed(formula.to), ')')}
        </mrow>
      );
    case 'element':
      return (
        <mrow>
          {draw(formula.of)}
          {enclosed('[', listed(formula.indices), ']')}
        </mrow>
      );
    case 'total':
      return (
        <mrow>
          {formula.index ? (
            <munderover>
              <mo>∑</mo>
              <mrow>
                <mi>{formula.index.name}</mi>
                <mo>=</mo>
                <mn>1</mn>
              </mrow>
              <mi>{formula.index.to}</mi>
            </munderover>
          ) : (
            <mo>∑</mo>
          )}
          {draw(formula.of)}
        </mrow>
      );
    case 'cases':
      return (
        <mrow>
          <mo fence="true" stretchy="true" form="prefix">
            {'{'}
          </mo>
          <mtable>
            {formula.rows.map(({ value, when }) => (
              <mtr key={formulaText(when)}>
                <mtd>{draw(value)}</mtd>
                <mtd>{draw(when)}</mtd>
              </mtr>
            ))}
          </mtable>
        </mrow>
      );
    default:
      return assertNever(formula);
  }
}

function isTransposed({ exponent }: Extract<Formula, { kind: 'power' }>): boolean {
  return exponent.kind === 'operator' && exponent.text === 'T';
}

/** An operator, with the word that it is read by where its sign alone says too little: ⊙, ←. */
function Operator({ text }: { readonly text: string }) {
  const { operators }: { readonly operators: Readonly<Record<string, string>> } = useWords().spoken;
  const word = operators[text];
  return <mo {...(word !== undefined && { intent: `_${word.replaceAll(' ', '-')}` })}>{text}</mo>;
}

const FUNCTION_APPLICATION = '\u2061';

/** A matrix or variable: `h1` below it is a letter and a number, the d of a gradient stands before it. */
function Symbol({ letter, sub, differential, role }: Extract<Formula, { kind: 'symbol' }>) {
  const name =
    sub === undefined ? (
      <Name text={letter} />
    ) : (
      <msub>
        <mi>{letter}</mi>
        <Subscript text={sub} />
      </msub>
    );
  return (
    <mrow className={role && SYMBOL} data-role={role}>
      {differential === true && <mi>d</mi>}
      {name}
    </mrow>
  );
}

function Subscript({ text }: { readonly text: string }) {
  const letters = text.replace(/\d+$/, '');
  const digits = text.slice(letters.length);
  return (
    <mrow>
      {letters !== '' && <mi>{letters}</mi>}
      {digits !== '' && <mn>{digits}</mn>}
    </mrow>
  );
}

function Name({ text }: { readonly text: string }) {
  if (!text.endsWith('′')) return <mi>{text}</mi>;
  return (
    <mrow>
      <mi>{text.slice(0, -1)}</mi>
      {/* The sign is a raised one already: as a superscript it would be too small to tell R′ from R. */}
      <mo form="postfix" lspace="0" rspace="0">
        ′
      </mo>
    </mrow>
  );
}

function enclosed(open: string, inside: ReactNode, close: string): ReactNode {
  return (
    <mrow>
      <mo stretchy="false">{open}</mo>
      {inside}
      <mo stretchy="false">{close}</mo>
    </mrow>
  );
}

function listed(parts: readonly Formula[]): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={formulaText(part)}>
      {index > 0 && <mo>,</mo>}
      {draw(part)}
    </Fragment>
  ));
}

/** Parts never change places within a formula, so they need no keys. */
function drawAll(parts: readonly Formula[]): ReactNode {
  return createElement(Fragment, null, ...parts.map(draw));
}
