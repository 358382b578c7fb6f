import type { LitPath } from '../../store/index.ts';
import { Operand } from './Operand.tsx';
import type { ChainFactor, ChainTerm } from './model/chainRule.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import styles from './ChainRule.module.css';

export interface ChainTermRowProps {
  readonly term: ChainTerm;
  readonly chosen: boolean;
  readonly display: OperandDisplay;
  readonly onChoose: (path: LitPath | undefined) => void;
}

/** A path as a product: choosing it lights its way and shows its derivatives by name. */
export function ChainTermRow({ term, chosen, display, onChoose }: ChainTermRowProps) {
  const { path, value, way, line, result, spoken, factors } = term;
  return (
    <li>
      <button
        type="button"
        className={styles.term}
        dir="ltr"
        aria-pressed={chosen}
        aria-label={spoken}
        data-term={path.term}
        data-value={String(value)}
        data-sign={value < 0 ? '-' : undefined}
        onClick={() => onChoose(chosen ? undefined : path)}
      >
        <span className={styles.way}>{way}</span>
        <span>
          {line} {result.relation} <b>{result.text}</b>
        </span>
      </button>
      {chosen && (
        <ul className={styles.factors} aria-label={display.words.chainRule.factorsOf}>
          {factors.map((factor) => (
            <li key={factor.derivative} dir="ltr">
              <Factor factor={factor} display={display} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** ∂O[1]/∂Zo[1] = R′(Zo)[2,1] = 1, the number to be followed. */
function Factor({ factor, display }: { readonly factor: ChainFactor; readonly display: OperandDisplay }) {
  const { derivative, name, cell, share, relation } = factor;
  return (
    <>
      {derivative} = {share !== undefined && `${share} · `}
      {name}
      {cell && (
        <>
          {' '}
          {relation} {share !== undefined && `${share} × `}
          <Operand {...cell} display={display} />
        </>
      )}
    </>
  );
}
