import type { OperandDisplay } from './model/operandDisplay.ts';
import styles from './TokenLine.module.css';

export interface OperandProps {
  /** Public cell name. */
  readonly id: string;
  readonly value: number;
  readonly text: string;
  readonly display: OperandDisplay;
}

/** A number of the line that was itself made from others: choosing it shows how. */
export function Operand({ id, value, text, display }: OperandProps) {
  return (
    <button
      type="button"
      className={styles.operand}
      data-single={text.length === 1 || undefined}
      data-operand={id}
      data-cell={id}
      data-value={String(value)}
      data-role={display.roleOf(id)}
      data-sign={value < 0 ? '-' : undefined}
      aria-label={display.nameOf({ id, text })}
      onClick={() => display.onFollow(id)}
    >
      {text}
    </button>
  );
}
