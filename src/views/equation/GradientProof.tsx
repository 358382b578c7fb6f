import { useEffect, useRef, type ReactNode } from 'react';
import type { GradientCheck } from '../../engine/types.ts';
import type { Notation } from '../../lib/notation.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { fill } from '../../i18n/fill.ts';
import { relation, showCount, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import type { Proof, Shown } from '../../store/index.ts';
import { ProofTable } from './ProofTable.tsx';
import { proofLines, type ProofNumber } from './model/proofLines.ts';
import { proofVerdict } from './model/proofWords.ts';
import type { EquationWords } from './model/words.ts';
import styles from './GradientProof.module.css';

export interface GradientProofProps {
  readonly shown: Shown;
  /** The gradient that is explained, and its value in the pass on screen. */
  readonly cell: string;
  readonly value: number;
  /** What was found at this iteration. */
  readonly proof: Proof | undefined;
  readonly numberStyle: NumberStyle;
  readonly notation: Notation;
  readonly words: EquationWords;
  /** Checks one gradient, or all when none is named. */
  readonly onCheck: (cell?: string) => void;
  readonly onStop: () => void;
  /** Opens a gradient's explanation. */
  readonly onOpen: (cell: string) => void;
}

/** The gradient beside the slope of the cost itself, measured by nudging its parameter both ways. */
export function GradientProof(props: GradientProofProps) {
  const { shown, cell, value, proof, numberStyle, notation, words, onCheck, onStop, onOpen } = props;
  const said = words.proof;
  const check = proof?.checks[cell];
  const checking = proof?.checking;
  const checksAll = checking !== undefined && checking.cell === undefined;
  const answer = useRef<HTMLParagraphElement>(null);
  const part = useRef<HTMLElement>(null);
  const asked = useRef<'one' | 'all'>(undefined);
  const ask = (wanted?: string) => {
    asked.current = wanted === undefined ? 'all' : 'one';
    onCheck(wanted);
  };

  // The answer comes below what may be the end of the panel; those of all gradients are a table, the last of all.
  useEffect(() => {
    if (!asked.current || checking !== undefined) return;
    const come = asked.current === 'all' ? part.current?.lastElementChild : answer.current;
    asked.current = undefined;
    come?.scrollIntoView({ block: 'nearest' });
  }, [proof, checking]);

  return (
    <section ref={part} className={styles.proof} aria-label={said.title} aria-busy={checking !== undefined}>
      <div className={styles.actions} data-unprinted="">
        <p>{said.question}</p>
        <div className={styles.buttons}>
          <button
            type="button"
            onClick={() => ask(cell)}
            aria-label={fill(said.checkCell, { cell: cellLabel(cell, notation) })}
          >
            {said.check}
          </button>
          <button type="button" onClick={() => (checksAll ? onStop() : ask())}>
            {checksAll ? said.stop : said.checkAll}
          </button>
        </div>
      </div>
      {checksAll && (
        <label className={styles.progress}>
          <progress value={checking.done} max={checking.total ?? 1} />{' '}
          {checking.total !== undefined &&
            fill(said.progress, {
              done: showCount(checking.done, numberStyle.decimalMark),
              total: showCount(checking.total, numberStyle.decimalMark),
            })}
        </label>
      )}
      {check && (
        <CheckedGradient check={check} value={value} numberStyle={numberStyle} notation={notation} words={words} />
      )}
      {/* Always there, so that what comes to stand in it is heard. */}
      <p ref={answer} className={styles.verdict} role="status" data-verdict={check?.verdict}>
        {check && proofVerdict(check, shown, words, notation)}
      </p>
      {proof?.complete === true && (
        <ProofTable
          shown={shown}
          checks={Object.values(proof.checks)}
          cell={cell}
          numberStyle={numberStyle}
          notation={notation}
          words={words}
          onOpen={onOpen}
        />
      )}
    </section>
  );
}

interface CheckedGradientProps {
  readonly check: GradientCheck;
  readonly value: number;
  readonly numberStyle: NumberStyle;
  readonly notation: Notation;
  readonly words: EquationWords;
}

/** The two nudges, the slope between them and the gradient from backpropagation. */
function CheckedGradient({ check, value, numberStyle, notation, words }: CheckedGradientProps) {
  const { cell, parameter } = check;
  const said = words.proof;
  const { nudge, above, below, slope, gap } = proofLines(check, numberStyle);
  const parameterLabel = cellLabel(parameter, notation);
  const shownValue = showNumber(value, numberStyle);
  const costs = { above: `C(${parameter}+h)`, below: `C(${parameter}−h)` };
  return (
    <dl className={styles.lines}>
      <Line title={said.nudge}>
        h <Term id="h" number={nudge} signed />
      </Line>
      <Line title={`${parameterLabel} + h`}>
        <Term id={`${parameter}+h`} number={above.parameter} signed />{' '}
        <span className={styles.cost}>
          → C <Term id={costs.above} number={above.cost} signed />
        </span>
      </Line>
      <Line title={`${parameterLabel} − h`}>
        <Term id={`${parameter}−h`} number={below.parameter} signed />{' '}
        <span className={styles.cost}>
          → C <Term id={costs.below} number={below.cost} signed />
        </span>
      </Line>
      {slope && (
        <Line title={said.slope}>
          (<Term id={costs.above} number={above.cost} /> − <Term id={costs.below} number={below.cost} />) / (2 ·{' '}
          <Term id="h" number={nudge} />) <Term id={`slope ${parameter}`} number={slope} signed strong />
        </Line>
      )}
      <Line title={said.backpropagation}>
        {cellLabel(cell, notation)} {relation(shownValue, shownValue)}{' '}
        <strong data-cell={cell} data-value={String(value)}>
          {shownValue.text}
        </strong>
      </Line>
      {gap && (
        <Line title={said.difference}>
          <Term id={`difference ${parameter}`} number={gap} signed />
        </Line>
      )}
    </dl>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt dir="auto">{title}</dt>
      <dd dir="ltr">{children}</dd>
    </div>
  );
}

interface TermProps {
  /** What it is called in `data-term`. */
  readonly id: string;
  readonly number: ProofNumber;
  /** With its `=` or `≈` before it. */
  readonly signed?: boolean;
  readonly strong?: boolean;
}

/** A number of the proof: none of the lab's cells. */
function Term({ id, number: { value, relation: sign, text }, signed = false, strong = false }: TermProps) {
  const Element = strong ? 'strong' : 'span';
  return (
    <span className={styles.number}>
      {signed && `${sign} `}
      <Element data-term={id} data-value={String(value)}>
        {text}
      </Element>
    </span>
  );
}
