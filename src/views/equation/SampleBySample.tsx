import { Fragment, type ReactNode } from 'react';
import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { Operand } from './Operand.tsx';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { isAt, type SampleMatrix, type SamplesOfGradient, type SmallCell } from './model/sampleBySample.ts';
import type { Term } from './model/expression.ts';
import styles from './SampleBySample.module.css';

export interface SampleBySampleProps {
  readonly gradient: SamplesOfGradient;
  /** The sample that the network shows, from 1. */
  readonly selected: number;
  readonly explained: string | undefined;
  readonly display: OperandDisplay;
  readonly onSelect: (sample: number) => void;
}

/** A gradient matrix as the sum of what each sample adds to it. */
export function SampleBySample(props: SampleBySampleProps) {
  const { gradient, display } = props;
  const { name: matrix, kind, input, error, rows, cols, cut, transposed } = gradient;
  const { samples: words } = display.words;
  return (
    <>
      <p>
        {kind === 'dW'
          ? fill(transposed ? words.outerColumns : words.outer, { matrix, input, error })
          : fill(transposed ? words.columnAdded : words.column, { matrix, error })}
      </p>
      {cut && (
        <p>
          {fill(words.cut, {
            matrix,
            firstRow: rows.first,
            lastRow: rows.last,
            firstCol: cols.first,
            lastCol: cols.last,
          })}
        </p>
      )}
      <div className={styles.scroller} dir="ltr">
        {kind === 'dW' ? <OuterProducts {...props} /> : transposed ? <RowSums {...props} /> : <ColumnSums {...props} />}
      </div>
    </>
  );
}

/** dW: a small multiplication table for each sample, and their sum. */
function OuterProducts({ gradient, selected, explained, display, onSelect }: SampleBySampleProps) {
  const { name: matrix, parts, sum, relation } = gradient;
  const marked = (r: number, c: number) => isAt(gradient, r, c, explained);
  return (
    <div className={styles.products}>
      {parts.map((part, i) => (
        <Fragment key={part.samples.join()}>
          {i > 0 && <span className={styles.operator}>+</span>}
          <table className={styles.table} data-selected={isSelected(part, selected) || undefined}>
            <caption dir="auto">
              <SampleName part={part} selected={selected} display={display} onSelect={onSelect} />
            </caption>
            {part.across.length > 0 && (
              <thead>
                <tr>
                  <td>×</td>
                  {part.across.map((term) => (
                    <th key={term.id} scope="col">
                      <Follow term={term} display={display} />
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {part.cells.map((line, r) => (
                <Line key={lineKey(line)} line={line} isMarked={(c) => marked(r, c)}>
                  {part.down[r] && (
                    <th scope="row">
                      <Follow term={part.down[r]} display={display} />
                    </th>
                  )}
                </Line>
              ))}
            </tbody>
          </table>
        </Fragment>
      ))}
      <span className={styles.operator}>{relation}</span>
      <table className={styles.table} data-sum="">
        <caption dir="auto">{fill(display.words.samples.sum, { matrix })}</caption>
        <tbody>
          {sum.map((line, r) => (
            <Line key={lineKey(line)} line={line} isMarked={(c) => marked(r, c)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** dB: the samples' rows of the layer error below each other, and the sum of each column. */
function ColumnSums({ gradient, selected, explained, display, onSelect }: SampleBySampleProps) {
  const { name: matrix, parts, sum, relation } = gradient;
  return (
    <table className={styles.table}>
      <tbody>
        {parts.map((part) => (
          <tr key={part.samples.join()} data-selected={isSelected(part, selected) || undefined}>
            <th scope="row">
              <SampleName part={part} selected={selected} display={display} onSelect={onSelect} />
            </th>
            {part.cells[0]!.map(({ term, shown }) => (
              <td key={termKey(term)}>
                <Added term={term} shown={shown} display={display} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Line line={sum[0]!} isMarked={(c) => isAt(gradient, 0, c, explained)}>
          <th scope="row">
            {relation} {fill(display.words.samples.sum, { matrix })}
          </th>
        </Line>
      </tfoot>
    </table>
  );
}

/** dB with samples in columns: the samples' columns of the layer error side by side, and the sum of each row. */
function RowSums({ gradient, selected, explained, display, onSelect }: SampleBySampleProps) {
  const { name: matrix, parts, sum, relation } = gradient;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {parts.map((part) => (
            <th key={part.samples.join()} scope="col" data-selected={isSelected(part, selected) || undefined}>
              <SampleName part={part} selected={selected} display={display} onSelect={onSelect} />
            </th>
          ))}
          <th scope="col" data-sum="">
            {relation} {fill(display.words.samples.sum, { matrix })}
          </th>
        </tr>
      </thead>
      <tbody>
        {sum.map(([total], r) => (
          <tr key={termKey(total!.term)}>
            {parts.map(({ cells }) => (
              <td key={termKey(cells[r]![0]!.term)}>
                <Added {...cells[r]![0]!} display={display} />
              </td>
            ))}
            <td data-sum="" data-marked={isAt(gradient, r, 0, explained) || undefined}>
              <Value {...total!} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is added up in a bias's gradient: a layer error, which can be followed, or several together. */
function Added({ term, shown, display }: SmallCell & { readonly display: OperandDisplay }) {
  return term.kind === 'cell' ? <Follow term={term} display={display} /> : <Value term={term} shown={shown} />;
}

interface SampleNameProps {
  readonly part: SampleMatrix;
  readonly selected: number;
  readonly display: OperandDisplay;
  readonly onSelect: (sample: number) => void;
}

/** The name of a sample, which chooses it; several have none of their own. */
function SampleName({ part, selected, display: { words }, onSelect }: SampleNameProps) {
  const [n] = part.samples;
  if (part.samples.length > 1 || n === undefined) {
    return fillCount(words.samples.others, part.samples.length, { count: part.samples.length });
  }
  return (
    <button
      type="button"
      className={styles.sample}
      aria-label={fill(words.samples.select, { n })}
      aria-pressed={isSelected(part, selected)}
      onClick={() => onSelect(n)}
    >
      {fill(words.samples.sample, { n })}
    </button>
  );
}

function isSelected({ samples }: SampleMatrix, selected: number): boolean {
  return samples.length === 1 && samples[0] === selected;
}

interface LineProps {
  readonly line: readonly SmallCell[];
  readonly isMarked: (column: number) => boolean;
  /** What heads the row. */
  readonly children?: ReactNode;
}

function Line({ line, isMarked, children }: LineProps) {
  return (
    <tr>
      {children}
      {line.map(({ term, shown }, c) => (
        <td key={termKey(term)} data-marked={isMarked(c) || undefined}>
          <Value term={term} shown={shown} />
        </td>
      ))}
    </tr>
  );
}

function Value({ term, shown }: SmallCell) {
  const name = term.kind === 'cell' ? { 'data-cell': term.id } : { 'data-term': termKey(term) };
  return (
    <span
      className={styles.value}
      {...name}
      data-value={String(term.value)}
      data-sign={term.value < 0 ? '-' : undefined}
    >
      {shown.text}
    </span>
  );
}

/** A number that was itself made from others, to be followed. */
function Follow({
  term,
  display,
}: {
  readonly term: Extract<Term, { kind: 'cell' }>;
  readonly display: OperandDisplay;
}) {
  const { text } = display.writer.write(term);
  return <Operand id={term.id} value={term.value} text={text} display={display} />;
}

function lineKey(line: readonly SmallCell[]): string {
  return termKey(line[0]!.term);
}

function termKey(term: Term): string {
  return 'id' in term ? term.id : String(term.value);
}
