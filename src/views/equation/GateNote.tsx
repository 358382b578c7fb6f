import { fill } from '../../i18n/fill.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { slopeText } from '../cell/slopeText.ts';
import { relation } from '../../lib/numbers/index.ts';
import type { Gate } from './model/gate.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import styles from './CellExplanation.module.css';

export interface GateNoteProps {
  readonly gate: Gate;
  /** What it means that the gate stops something here. */
  readonly blocked: string | undefined;
  readonly display: OperandDisplay;
}

/** Whether the ReLU's gate is open, and the weighted input that decides it. */
export function GateNote({ gate: { state, z, slope, neuron }, blocked, display }: GateNoteProps) {
  const { words, writer } = display;
  const shown = writer.write({ kind: 'cell', ...z });
  return (
    <div className={styles.gate} data-gate={state}>
      <p>
        {fill(words.gates[state], { slope: slopeText(slope, writer.decimalMark) })}{' '}
        <button
          type="button"
          className={styles.gateInput}
          data-cell={z.id}
          data-value={String(z.value)}
          aria-label={display.nameOf({ id: z.id, text: shown.text })}
          onClick={() => display.onFollow(z.id)}
        >
          {cellLabel(z.id, writer.notation)} {relation(shown, shown)} {shown.text}
        </button>
      </p>
      {neuron !== 'on' && <p>{words.neuronStates[neuron]}</p>}
      {blocked !== undefined && <p>{blocked}</p>}
    </div>
  );
}
