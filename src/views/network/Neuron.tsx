import type { NeuronMark } from '../../scene/index.ts';
import { memoByFields } from '../../ui/memoByFields.ts';
import { useWords } from '../../ui/words.ts';
import { NetNumber } from './NetNumber.tsx';
import type { NeuronLook, NeuronSaid } from './said.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

export interface NeuronCircleProps {
  readonly mark: NeuronMark;
  readonly look: NeuronLook;
}

/** The circle of a neuron and the ring that is its gate. */
export const NeuronCircle = memoByFields(function NeuronCircle({ mark, look }: NeuronCircleProps) {
  const { role, gate, dead, lit } = look;
  return (
    <g
      className={styles.neuron}
      data-neuron={mark.id}
      data-role={role}
      data-gate={gate}
      data-dead={dead || undefined}
      data-lit={lit || undefined}
    >
      {mark.ringRadius !== null && gate !== undefined && (
        <circle className={styles.ring} cx={mark.x} cy={mark.y} r={mark.ringRadius} />
      )}
      <circle className={styles.circle} cx={mark.x} cy={mark.y} r={mark.r} />
    </g>
  );
});

export interface NeuronTextProps {
  readonly mark: NeuronMark;
  readonly said: NeuronSaid;
  /** False for a layer of one neuron, whose name needs no index. */
  readonly indexed: boolean;
}

/** What is written in a neuron: its name, its activation, z or the target, and its layer error on top. */
export const NeuronText = memoByFields(function NeuronText({ mark, said, indexed }: NeuronTextProps) {
  const { page } = useWords();
  const { activation, z, target, error, blocked, state } = said;
  return (
    <>
      {mark.name && (
        <TextBox line={mark.name} className={styles.name ?? ''}>
          {activation.name}
          {indexed && <sub>{mark.index}</sub>}
        </TextBox>
      )}
      {mark.value && (
        <TextBox line={mark.value} className={styles.value ?? ''} holdsField={mark.layer === 0}>
          <NetNumber said={activation} editable={mark.layer === 0} />
        </TextBox>
      )}
      {mark.z && z && (
        <TextBox line={mark.z} className={styles.minor ?? ''}>
          z <NetNumber said={z} />
        </TextBox>
      )}
      {mark.target && target && (
        <TextBox line={mark.target} className={styles.minor ?? ''} holdsField>
          <span aria-hidden="true">y</span> <NetNumber said={target} editable />
        </TextBox>
      )}
      {mark.chip && !error && state && (
        <TextBox line={mark.chip.line} className={styles.stateText ?? ''}>
          {page.neuronStates[state]}
        </TextBox>
      )}
      {mark.chip && error && (
        <TextBox line={mark.chip.line} className={styles.chipText ?? ''}>
          {/* The sign of a closed gate, which has room here, stands beside a 0. */}
          {mark.chip.named && `${error.name} `}
          <NetNumber said={error} roomy={mark.chip.named} />
          {blocked && <span className={styles.blocked}>⊘</span>}
        </TextBox>
      )}
    </>
  );
});

export interface NeuronChipProps {
  readonly mark: NeuronMark;
  /** True before there is an error: then it only says whether the neuron is off. */
  readonly muted: boolean;
}

/** The box of the layer error. */
export const NeuronChip = memoByFields(function NeuronChip({ mark, muted }: NeuronChipProps) {
  if (!mark.chip) return null;
  const { box } = mark.chip;
  return (
    <rect
      className={styles.chip}
      data-muted={muted || undefined}
      x={box.x}
      y={box.y}
      width={box.width}
      height={box.height}
      rx={box.height / 2}
    />
  );
});
