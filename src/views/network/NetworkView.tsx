import { memo, useMemo, useRef } from 'react';
import { useMedia } from '../../gestures/useMedia.ts';
import { useCellPick } from '../../gestures/useCellPick.ts';
import { usePulses } from '../../gestures/usePulses.ts';
import { useSize, type Size } from '../../gestures/useSize.ts';
import { depthOf, suffixOf } from '../../engine/catalog/index.ts';
import { networkScene, pulsePlan } from '../../scene/index.ts';
import {
  activeCell,
  currentStep,
  operandIds,
  selectSample,
  selectStale,
  type Shown,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { BiasNode, BiasText } from './Bias.tsx';
import { CostCircle, CostText } from './CostNode.tsx';
import { EdgeBox, EdgeLine, EdgeText } from './Edge.tsx';
import type { NetContext } from './NetNumber.tsx';
import { NeuronChip, NeuronCircle, NeuronText } from './Neuron.tsx';
import { Readout } from './Readout.tsx';
import { TextBox } from './TextBox.tsx';
import { textMetrics } from './textMetrics.ts';
import styles from './NetworkView.module.css';

/** The network for one sample: what each edge carries and learns, what each neuron holds, and what flows. */
export const NetworkView = memo(function NetworkView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const { pinCell } = useLabStore();
  useCellPick(frame, pinCell);
  return (
    <section className={styles.panel} aria-label={page.network}>
      <div className={styles.frame} ref={frame}>
        {size && size.width > 0 && size.height > 0 && <NetworkStage shown={shown} size={size} />}
      </div>
    </section>
  );
});

function NetworkStage({ shown, size }: { readonly shown: Shown; readonly size: Size }) {
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  const explained = useLab(activeCell);
  const { playhead } = useLabStore();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const { network } = shown.lab;
  const metrics = useMemo(() => textMetrics(), []);
  const scene = useMemo(
    () => networkScene({ network, width: size.width, height: size.height, textMetrics: metrics }),
    [network, size, metrics],
  );
  const lit = useMemo(() => new Set(explained === undefined ? [] : operandIds(shown, explained)), [shown, explained]);
  const maxAbs = useMemo(() => largestWeight(shown), [shown]);
  const plan = useMemo(
    () => (still || stale ? null : pulsePlan(scene, currentStep(shown), shown.trace, sample)),
    [scene, shown, sample, still, stale],
  );
  const pulses = useRef<SVGGElement>(null);
  usePulses(pulses, plan, playhead);
  const net: NetContext = { shown, sample, stale, lit, explained };

  return (
    <>
      <svg className={styles.drawing} width={size.width} height={size.height} aria-hidden="true">
        <CostCircle mark={scene.cost} />
        {scene.edges.map((mark) => (
          <EdgeLine key={mark.id} mark={mark} net={net} maxAbs={maxAbs} maxWidth={scene.maxEdgeWidth} />
        ))}
        {scene.biases.map((mark) => (
          <BiasNode key={mark.id} mark={mark} net={net} />
        ))}
        {scene.neurons.map((mark) => (
          <NeuronCircle key={mark.id} mark={mark} net={net} />
        ))}
        {scene.edges.map((mark) => (
          <EdgeBox key={mark.id} mark={mark} />
        ))}
        {scene.readout && <rect className={styles.readout} {...scene.readout.box} rx={6} />}
        {scene.neurons.map((mark) => (
          <NeuronChip key={mark.id} mark={mark} net={net} />
        ))}
      </svg>
      <svg className={styles.motion} width={size.width} height={size.height} aria-hidden="true">
        <g ref={pulses} className={styles.pulses} />
      </svg>
      {scene.neurons.map((mark) => (
        <NeuronText key={mark.id} mark={mark} net={net} />
      ))}
      {scene.edges.map((mark) => (
        <EdgeText key={mark.id} mark={mark} net={net} />
      ))}
      {scene.biases.map((mark) => (
        <BiasText key={mark.id} mark={mark} net={net} />
      ))}
      <CostText mark={scene.cost} net={net} />
      {scene.readout && explained !== undefined && <Readout lines={scene.readout.lines} cell={explained} net={net} />}
      {scene.gaps.map((gap) => (
        <TextBox key={`${gap.layer}:${gap.first}`} line={gap.line} className={styles.gap ?? ''}>
          +{gap.count}
        </TextBox>
      ))}
    </>
  );
}

/** The largest weight in magnitude, which is drawn the widest. */
function largestWeight({ lab, trace }: Shown): number {
  let largest = 0;
  for (let l = 0; l < depthOf(lab.network); l += 1) {
    for (const w of trace.matrices[`W${suffixOf(lab.network, l)}`]!.data) largest = Math.max(largest, Math.abs(w));
  }
  return largest;
}
