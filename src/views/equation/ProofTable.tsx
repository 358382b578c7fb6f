import { useState } from 'react';
import { parseCellId } from '../../engine/catalog/index.ts';
import type { GradientCheck } from '../../engine/types.ts';
import type { Notation } from '../../lib/notation.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { showCount, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import { cellValue, type Shown } from '../../store/index.ts';
import { proofLines } from './model/proofLines.ts';
import { summaryOf } from './model/proofWords.ts';
import type { EquationWords } from './model/words.ts';
import styles from './GradientProof.module.css';

/** So many rows are shown at first, and more for each time that more are asked for: a network may have 37,000. */
const PAGE = 40;
/** So many gradients at a kink are named one by one. */
const MAX_NAMED = 8;

export interface ProofTableProps {
  readonly shown: Shown;
  /** One for every gradient, in the order of the steps. */
  readonly checks: readonly GradientCheck[];
  /** The gradient that is explained. */
  readonly cell: string;
  readonly numberStyle: NumberStyle;
  readonly notation: Notation;
  readonly words: EquationWords;
  readonly onOpen: (cell: string) => void;
}

/** What a check of all gradients found: in short, and row by row. */
export function ProofTable({ shown, checks, cell, numberStyle, notation, words, onOpen }: ProofTableProps) {
  const said = words.proof;
  const [rows, setRows] = useState(PAGE);
  const { count, agreeing, farthest, kinks, differing, notFinite } = summaryOf(checks);
  const counted = (n: number) => showCount(n, numberStyle.decimalMark);
  const farthestGap = farthest && proofLines(farthest, numberStyle).gap;
  const named = (found: readonly GradientCheck[], sentence: string) =>
    found.length > 0 && (
      <p>
        {fill(sentence, { count: counted(found.length) })}{' '}
        {found.slice(0, MAX_NAMED).map((check) => (
          <OpenButton key={check.cell} cell={check.cell} notation={notation} words={words} onOpen={onOpen} />
        ))}
        {found.length > MAX_NAMED && fill(said.more, { count: counted(found.length - MAX_NAMED) })}
      </p>
    );
  return (
    <>
      <div className={styles.summary} role="status">
        <p>
          <strong>{fillCount(said.agreeing, count, { agreeing: counted(agreeing), count: counted(count) })}</strong>
        </p>
        {farthest && farthestGap && (
          <p>
            {said.farthest}{' '}
            <span data-term="largest difference" data-value={String(farthestGap.value)}>
              {farthestGap.text}
            </span>{' '}
            <OpenButton cell={farthest.cell} notation={notation} words={words} onOpen={onOpen} />
          </p>
        )}
        {named(kinks, said.atKink)}
        {named(differing, said.differing)}
        {named(notFinite, said.notFinite)}
      </div>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={said.table}>
          <thead>
            <tr>
              <th scope="col">{said.gradient}</th>
              <th scope="col">{said.slope}</th>
              <th scope="col">{said.backpropagationShort}</th>
              <th scope="col">{said.difference}</th>
            </tr>
          </thead>
          <tbody>
            {checks.slice(0, rows).map((check) => (
              <Row
                key={check.cell}
                check={check}
                value={cellValue(shown, parseCellId(check.cell)!)}
                isExplained={check.cell === cell}
                numberStyle={numberStyle}
                notation={notation}
                words={words}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
        {checks.length > rows && (
          <button type="button" className={styles.open} data-unprinted="" onClick={() => setRows(rows + PAGE)}>
            {fill(said.moreRows, {
              count: Math.min(PAGE, checks.length - rows),
              rest: counted(checks.length - rows),
            })}
          </button>
        )}
      </div>
    </>
  );
}

interface RowProps {
  readonly check: GradientCheck;
  /** The gradient's value once its step has come. */
  readonly value: number | undefined;
  readonly isExplained: boolean;
  readonly numberStyle: NumberStyle;
  readonly notation: Notation;
  readonly words: EquationWords;
  readonly onOpen: (cell: string) => void;
}

function Row({ check, value, isExplained, numberStyle, notation, words, onOpen }: RowProps) {
  const { cell, parameter, verdict } = check;
  const { slope, gap } = proofLines(check, numberStyle);
  const said = words.proof;
  return (
    <tr data-verdict={verdict} aria-current={isExplained || undefined}>
      <th scope="row">
        <OpenButton cell={cell} notation={notation} words={words} onOpen={onOpen} />
      </th>
      {slope ? (
        <td data-term={`slope ${parameter}`} data-value={String(slope.value)}>
          {slope.text}
        </td>
      ) : (
        <td>–</td>
      )}
      {value === undefined ? (
        <td data-cell={cell} data-state="pending">
          <span className={styles.pending}>{said.pending}</span>
        </td>
      ) : (
        <td data-cell={cell} data-value={String(value)}>
          {showNumber(value, numberStyle).text}
        </td>
      )}
      {gap ? (
        <td data-term={`difference ${parameter}`} data-value={String(gap.value)}>
          {gap.text} <Mark verdict={verdict} words={words} />
        </td>
      ) : (
        <td>
          <Mark verdict={verdict} words={words} />
        </td>
      )}
    </tr>
  );
}

/** The verdict in a word or a sign that is read as one. */
function Mark({ verdict, words }: { readonly verdict: GradientCheck['verdict']; readonly words: EquationWords }) {
  const word = words.proof.marks[verdict];
  if (verdict !== 'agrees' && verdict !== 'differs') return word;
  return (
    <span role="img" aria-label={word}>
      {verdict === 'agrees' ? '✓' : '≠'}
    </span>
  );
}

interface OpenButtonProps {
  readonly cell: string;
  readonly notation: Notation;
  readonly words: EquationWords;
  readonly onOpen: (cell: string) => void;
}

function OpenButton({ cell, notation, words, onOpen }: OpenButtonProps) {
  const label = cellLabel(cell, notation);
  return (
    <button
      type="button"
      className={styles.open}
      dir="ltr"
      aria-label={fill(words.proof.open, { cell: label })}
      onClick={() => onOpen(cell)}
    >
      {label}
    </button>
  );
}
