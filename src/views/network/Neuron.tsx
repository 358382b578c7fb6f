import { activationName, suffixOf, type Cell } from '../../engine/catalog/index.ts';
import type { NeuronMark } from '../../scene/index.ts';
import { cellValue } from '../../store/index.ts';
import { NetNumber, type NetContext } from './NetNumber.tsx';
import { gateOf } from './gate.ts';
import { TextBox } from './TextBox.tsx';
import styles from './NetworkView.module.css';

/** The circle of a neuron and the ring that is its gate. */
export function NeuronCircle({ mark, net }: { readonly mark: NeuronMark; readonly net: NetContext }) {
  const { network } = net.shown.lab;
  const role = mark.layer === 0 ? 'input' : mark.layer === network.activations.length ? 'output' : 'hidden';
  const gate = mark.layer === 0 || net.stale ? undefined : gateOf(net.shown, net.sample, mark);
  const dead = net.shown.diagnosis.deadNeurons.some((n) => n.layer === mark.layer - 1 && n.neuron === mark.index);
  return (
    <g className={styles.neuron} data-neuron={mark.id} data-role={role} data-gate={gate} data-dead={dead || undefined}>
      {mark.ringRadius !== null && gate !== undefined && (
        <circle className={styles.ring} cx={mark.x} cy={mark.y} r={mark.ringRadius} />
      )}
      <circle className={styles.circle} cx={mark.x} cy={mark.y} r={mark.r} />
    </g>
  );
}

/** What is written in a neuron: its name, its activation, z or the target, and its layer error on top. */
export function NeuronText({ mark, net }: { readonly mark: NeuronMark; readonly net: NetContext }) {
  const { shown, sample } = net;
  const { network } = shown.lab;
  const isInput = mark.layer === 0;
  const isOutput = mark.layer === network.activations.length;
  const at = (matrix: string): Cell => ({ matrix, row: sample, col: mark.index });
  const s = isInput ? '' : suffixOf(network, mark.layer - 1);
  const costIsShown = cellValue(shown, { matrix: 'C', row: 1, col: 1 }) !== undefined;
  const showsTarget = isOutput && (!mark.sharesLine || costIsShown);
  const error = isInput ? undefined : cellValue(shown, at(`E${s}`));
  return (
    <>
      {mark.name && (
        <TextBox line={mark.name} className={styles.name ?? ''}>
          {activationName(network, mark.layer)}
          {network.layers[mark.layer]! > 1 && <sub>{mark.index}</sub>}
        </TextBox>
      )}
      {mark.value && (
        <TextBox line={mark.value} className={styles.value ?? ''}>
          <NetNumber cell={at(activationName(network, mark.layer))} editable={isInput} net={net} />
        </TextBox>
      )}
      {mark.z && !(mark.sharesLine && showsTarget) && (
        <TextBox line={mark.z} className={styles.minor ?? ''}>
          z <NetNumber cell={at(`Z${s}`)} net={net} />
        </TextBox>
      )}
      {mark.target && showsTarget && (
        <TextBox line={mark.target} className={styles.minor ?? ''}>
          y <NetNumber cell={at('Y')} editable net={net} />
        </TextBox>
      )}
      {mark.chip && error !== undefined && (
        <TextBox line={mark.chip.line} className={styles.chipText ?? ''}>
          E{s} <NetNumber cell={at(`E${s}`)} net={net} />
          {blocked(net, mark, s) && (
            <span className={styles.blocked} aria-hidden="true">
              ⊘
            </span>
          )}
        </TextBox>
      )}
    </>
  );
}

/** The box of the layer error, drawn once there is one. */
export function NeuronChip({ mark, net }: { readonly mark: NeuronMark; readonly net: NetContext }) {
  if (!mark.chip || mark.layer === 0) return null;
  const s = suffixOf(net.shown.lab.network, mark.layer - 1);
  if (cellValue(net.shown, { matrix: `E${s}`, row: net.sample, col: mark.index }) === undefined) return null;
  const { box } = mark.chip;
  return <rect className={styles.chip} x={box.x} y={box.y} width={box.width} height={box.height} rx={box.height / 2} />;
}

/** True when the gate lets no error pass. */
function blocked({ shown, sample }: NetContext, mark: NeuronMark, s: string): boolean {
  return cellValue(shown, { matrix: `R'(Z${s})`, row: sample, col: mark.index }) === 0;
}
