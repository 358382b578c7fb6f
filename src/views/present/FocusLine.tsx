import type { Shown } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { useNotation } from '../cell/notation.ts';
import { cellMeaning } from '../equation/model/cellMeaning.ts';
import { directRelation, explain, type Explanation } from '../equation/model/explain.ts';
import { neverFiner } from '../equation/model/numberWriter.ts';
import type { OperandDisplay } from '../equation/model/operandDisplay.ts';
import { plainText, type Token } from '../equation/model/tokens.ts';
import { TokenLine } from '../equation/TokenLine.tsx';
import { AskedLine } from './AskedLine.tsx';
import { useDiscussion } from './useDiscussion.ts';
import styles from './FocusLine.module.css';

/** A longer line of numbers than this leaves its result no room. */
const MAX_CHARACTERS = 44;

/** The number under discussion, large, with the numbers that it is made from where one line has room for them. */
export function FocusLine({ shown }: { readonly shown: Shown }) {
  const presenting = usePart('presenting');
  const { explanation, asked, display } = useDiscussion(shown);
  const { network, data } = shown.lab;
  return (
    <section className={styles.line} aria-label={presenting.underDiscussion}>
      {asked && <AskedLine asked={asked} meaning={cellMeaning(network, data.X.length, asked.id, display.words)} />}
      {explanation && <Line explanation={explanation} shown={shown} display={display} />}
    </section>
  );
}

interface LineProps {
  readonly explanation: Explanation;
  readonly shown: Shown;
  readonly display: OperandDisplay;
}

function Line({ explanation: whole, shown, display }: LineProps) {
  const { id } = whole;
  const notation = useNotation();
  const explanation = hasRoom(whole) ? whole : (explain(shown, id, neverFiner(display.writer)) ?? whole);
  const { value, source, result, underWay } = explanation;
  const numbers = source.kind === 'made' && hasRoom(explanation) ? source.numbers : undefined;
  const { network, data } = shown.lab;
  const name = underWay ? { 'data-term': id } : { 'data-cell': id };
  return (
    <div className={styles.content} data-explains={id}>
      <p className={styles.meaning}>{cellMeaning(network, data.X.length, id, display.words)}</p>
      <p className={styles.numbers} dir="ltr">
        <strong>{cellLabel(id, notation)}</strong>
        {numbers && (
          <span className={styles.operands}>
            {numbers.relation} <TokenLine tokens={numbers.tokens} display={display} />
          </span>
        )}
        <span className={styles.result}>
          {numbers ? directRelation(explanation) : result.relation}{' '}
          <strong {...name} data-value={String(value)} data-sign={value < 0 ? '-' : undefined}>
            {result.text}
          </strong>
        </span>
      </p>
    </div>
  );
}

/** Whether the numbers that it is made from are few enough for the line. */
function hasRoom({ source }: Explanation): boolean {
  if (source.kind !== 'made') return true;
  const { tokens } = source.numbers;
  return !hasPortion(tokens) && plainText(tokens).length <= MAX_CHARACTERS;
}

function hasPortion(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'portion' || ('tokens' in token && hasPortion(token.tokens)));
}
