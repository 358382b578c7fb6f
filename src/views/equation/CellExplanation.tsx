import type { ReactNode, Ref } from 'react';
import { cellLabel } from '../cell/cellLabel.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { GateNote } from './GateNote.tsx';
import { TokenLine } from './TokenLine.tsx';
import { UsedBy } from './UsedBy.tsx';
import { isOneNumber, type Explanation } from './model/explain.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { sourceWords } from './model/sourceWords.ts';
import { spokenDerivation } from './model/spokenDerivation.ts';
import { arrivedTokens, type Token } from './model/tokens.ts';
import styles from './CellExplanation.module.css';

export interface CellExplanationProps {
  readonly explanation: Explanation;
  /** What the number is: "weighted input of output 2 for sample 3". */
  readonly meaning: string;
  /** For a gate that stops something: what that means here. */
  readonly blocked: string | undefined;
  /** The iteration whose update made a parameter that is carried over. */
  readonly iteration: number;
  readonly display: OperandDisplay;
  /** The cells by which one came to this one. */
  readonly trail: readonly string[];
  /** Back by so many of them. */
  readonly onBack: (cells: number) => void;
  /** The cells that are made from this one. */
  readonly usedBy: readonly string[];
  /** Set while the cell is pinned: the explanation follows the steps again. */
  readonly onUnpin: (() => void) | undefined;
  /** How many of its terms have arrived, while they come one by one. */
  readonly arrived: number | undefined;
  /** The row and the column that are multiplied, while it is being made. */
  readonly board: ReactNode;
  readonly ref: Ref<HTMLDivElement>;
}

/** How one number is made: with names, with numbers, worked out, and through which gate. */
export function CellExplanation(props: CellExplanationProps) {
  const { explanation, meaning, blocked, iteration, trail, onBack, usedBy, onUnpin, arrived, board, ref } = props;
  const { id, value, source, result, underWay, gate } = explanation;
  const { words } = props.display;
  // Its lines are said in words; of their pieces a screen reader meets the numbers that can be followed.
  const display: OperandDisplay = { ...props.display, isSaid: true };
  const inLines = source.kind === 'made' ? { ...display, writer: source.writer } : display;
  const label = (cell: string) => cellLabel(cell, display.writer.notation);
  const arrivedOf = (tokens: readonly Token[]) => (arrived === undefined ? tokens : arrivedTokens(tokens, arrived));
  // What is long may scroll; its result stays in sight below.
  const isShort =
    source.kind === 'made' && !source.worked && !source.numbers.tokens.some(({ kind }) => kind === 'portion');
  const sign = value < 0 ? '-' : undefined;
  const shownResult = isOneNumber(explanation) ? (
    words.soFar
  ) : underWay ? (
    <span className={styles.answer}>
      {result.relation}{' '}
      <strong className={styles.result} data-term={id} data-value={String(value)} data-sign={sign}>
        {result.text}
      </strong>{' '}
      {words.soFar}
    </span>
  ) : (
    <span className={styles.answer}>
      {result.relation}{' '}
      <strong className={styles.result} data-cell={id} data-value={String(value)} data-sign={sign}>
        {result.text}
      </strong>
    </span>
  );
  return (
    <div
      ref={ref}
      className={styles.card}
      role="group"
      aria-label={display.nameOf({ id, text: result.text })}
      tabIndex={-1}
      data-explains={id}
      data-arriving={arrived === undefined ? undefined : true}
    >
      {trail.length > 0 && <Breadcrumb trail={trail} at={id} words={words} label={label} onBack={onBack} />}
      <p className={styles.meaning}>
        {meaning}
        {onUnpin && (
          <button type="button" className={styles.unpin} data-unprinted="" onClick={onUnpin}>
            {words.unpin}
          </button>
        )}
      </p>
      {source.kind === 'made' && <p className="visually-hidden">{spokenDerivation(explanation, meaning, display)}</p>}
      {source.kind === 'made' ? (
        <>
          {board}
          <div className={styles.long}>
            <div className={styles.line} dir="ltr" aria-hidden="true">
              <strong>{label(id)}</strong> = <TokenLine tokens={source.names} display={inLines} />
            </div>
            <div className={styles.line} dir="ltr">
              <span aria-hidden="true">{source.numbers.relation} </span>
              <TokenLine tokens={arrivedOf(source.numbers.tokens)} display={inLines} />
              {isShort && <> {shownResult}</>}
            </div>
          </div>
          {!isShort && (
            <div className={styles.line} dir="ltr">
              {source.worked && (
                <>
                  <span aria-hidden="true">{source.worked.relation} </span>
                  <TokenLine tokens={arrivedOf(source.worked.tokens)} display={inLines} />{' '}
                </>
              )}
              {shownResult}
            </div>
          )}
        </>
      ) : (
        <>
          <div className={styles.line} dir="ltr">
            <strong>{label(id)}</strong> {shownResult}
          </div>
          <p>{sourceWords(id, source.kind, iteration, words)}</p>
        </>
      )}
      {gate && <GateNote gate={gate} blocked={blocked} display={display} />}
      {usedBy.length > 0 && <UsedBy cells={usedBy} words={words} label={label} onFollow={display.onFollow} />}
    </div>
  );
}
