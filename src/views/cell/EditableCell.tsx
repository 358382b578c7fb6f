import { memo } from 'react';
import { parseCellId } from '../../engine/catalog/index.ts';
import { MAX_MAGNITUDE, useLabStore } from '../../store/index.ts';
import { useScrub } from '../../gestures/useScrub.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { NumberProblemText } from './NumberProblemText.tsx';
import { useNumberStyles } from './numberStyles.ts';

export interface EditableCellProps {
  /** Public cell name of a weight, bias, input or target. */
  readonly id: string;
  /** Its name as the reader has it. */
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** A long one is set smaller, to keep to its place. */
  readonly long: boolean;
  readonly lit: boolean;
  /** True when it is lit as made from the number that has the attention. */
  readonly used: boolean;
  /** The id of its field, where something refers to it. */
  readonly fieldId?: string;
  /** True while its product is on its way. */
  readonly now?: boolean;
  /** True while what its field holds out of sight is left for a later frame. */
  readonly waits?: boolean;
}

/** A number that the person sets: type it, change it with the arrow keys, or drag it sideways. */
export const EditableCell = memo(function EditableCell(props: EditableCellProps) {
  const { id, label, value, text, long, lit, used, now, waits = false, fieldId } = props;
  const store = useLabStore();
  const { decimalMark } = useNumberStyles().typed;
  const edit = (next: number, phase?: 'start' | 'move' | 'end' | 'cancel') => {
    const cell = parseCellId(id);
    return cell && store.editCell(cell, next, phase);
  };
  const scrub = useScrub({ value, max: MAX_MAGNITUDE, onScrub: (phase, next) => void edit(next, phase) });
  return (
    <NumberField
      ref={scrub}
      {...(fieldId !== undefined && { id: fieldId })}
      value={value}
      shown={text}
      label={label}
      waits={waits}
      max={MAX_MAGNITUDE}
      decimalMark={decimalMark}
      onCommit={edit}
      ProblemText={NumberProblemText}
      data-cell={id}
      data-value={String(value)}
      data-sign={value < 0 ? '-' : undefined}
      data-long={long || undefined}
      data-lit={lit || undefined}
      data-used={used || undefined}
      data-now={now || undefined}
    />
  );
});
