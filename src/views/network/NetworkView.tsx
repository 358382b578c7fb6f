import { lazy, memo, startTransition, Suspense, useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useMedia } from '../../gestures/useMedia.ts';
import { useCellPick } from '../../gestures/useCellPick.ts';
import { useSize } from '../../gestures/useSize.ts';
import { depthOf, suffixOf } from '../../engine/catalog/index.ts';
import type { NetworkScene } from '../../scene/index.ts';
import { selectStale, type Shown, useAttended, useLab, useLabStore } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { useGathering } from '../cell/useGathering.ts';
import { useLitInTurn } from '../cell/useLitInTurn.ts';
import { useNotation } from '../cell/notation.ts';
import { BiasNode, BiasText } from './Bias.tsx';
import { CostCircle, CostText } from './CostNode.tsx';
import { costNoteOf } from './costNote.ts';
import { EdgeBox, EdgeLine, EdgeText } from './Edge.tsx';
import { NeuronChip, NeuronCircle, NeuronText } from './Neuron.tsx';
import { biasSaid, edgeSaid, neuronLook, neuronSaid, numberSaid, type NetContext } from './said.ts';
import { TextBox } from './TextBox.tsx';
import { hasRoom, INDEX_EM, LARGE_INDEX_EM, useScene, type LargeNetwork } from './useScene.ts';
import styles from './NetworkView.module.css';

/** The drawing in words comes after the drawing. */
const NetworkOutline = lazy(async () => ({ default: (await import('./NetworkOutline.tsx')).NetworkOutline }));

/** What moves brings D3; the numbers do not wait for it. */
const Pulses = lazy(async () => ({ default: (await import('./Pulses.tsx')).Pulses }));

/** Only a network that is too large for all of its numbers has one. */
const Readout = lazy(async () => ({ default: (await import('./Readout.tsx')).Readout }));

export interface NetworkProps {
  /** Undefined at the very first. */
  readonly shown: Shown | undefined;
  /** The sample that it shows, from 1. */
  readonly sample: number;
  /** What stands there until it is drawn. */
  readonly before?: string;
  /** Whether it is first drawn in slices, between which the browser can answer; left out, at once. */
  readonly inSlices?: boolean;
  /** Told when it has been drawn. */
  readonly onDrawn?: () => void;
  /** How it stands by itself before a class; left out, it is one part of the page. */
  readonly large?: LargeNetwork;
}

/** The network for one sample: what each edge carries and learns, what each neuron holds, and what flows. */
export const NetworkView = memo(function NetworkView(props: NetworkProps) {
  const { shown, sample, before, inSlices = false, onDrawn, large } = props;
  const { page } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, { isWanted: shown !== undefined, inSlices });
  const scene = useScene(shown?.lab, size, { large, inSlices });
  const isThere = shown !== undefined && scene !== undefined;
  // In a window without room for it there is nothing to wait for.
  const isDrawn = isThere || (size !== undefined && !hasRoom(size));
  useEffect(() => {
    if (isDrawn && onDrawn) startTransition(onDrawn);
  }, [isDrawn, onDrawn]);
  const { pinCell } = useLabStore();
  useCellPick(frame, pinCell);
  return (
    <section className={styles.panel} id="network" aria-label={page.network}>
      {!isThere && before !== undefined && <p className={styles.before}>{before}</p>}
      <div className={styles.frame} ref={frame} dir="ltr">
        {isThere && <NetworkStage shown={shown} sample={sample} scene={scene} large={large !== undefined} />}
      </div>
    </section>
  );
});

interface StageProps {
  readonly shown: Shown;
  readonly sample: number;
  readonly scene: NetworkScene;
  readonly large: boolean;
}

function NetworkStage({ shown, sample, scene, large }: StageProps) {
  const stale = useLab(selectStale);
  const explained = useAttended(shown, sample);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const { network } = shown.lab;
  const { spoken } = useWords();
  const notation = useNotation();
  const linked = useLitInTurn(shown, sample);
  const { lit, used } = useMemo(() => ({ lit: new Set(linked.all), used: new Set(linked.used) }), [linked]);
  const gathering = useGathering(shown);
  const maxAbs = useMemo(() => largestWeight(shown), [shown]);
  const net: NetContext = { shown, sample, stale, lit, used, explained, notation, gathering };

  const edges = scene.edges.map((mark) => ({ mark, said: edgeSaid(net, mark) }));
  const biases = scene.biases.map((mark) => ({ mark, said: biasSaid(net, mark) }));
  const neurons = scene.neurons.map((mark) => ({ mark, said: neuronSaid(net, mark) }));
  // The focus goes through their fields as the data runs: inputs, weights, biases, targets.
  const inputs = neurons.filter(({ mark }) => mark.layer === 0);
  const others = neurons.filter(({ mark }) => mark.layer > 0);

  return (
    <>
      <svg className={styles.drawing} width={scene.width} height={scene.height} aria-hidden="true">
        <CostCircle mark={scene.cost} lit={scene.cost.links.find(({ from }) => lit.has(from))?.from} />
        {edges.map(({ mark, said: { weight } }) => (
          <EdgeLine
            key={mark.id}
            mark={mark}
            weight={weight.value ?? 0}
            lit={weight.lit}
            explained={weight.explained}
            maxAbs={maxAbs}
            maxWidth={scene.maxEdgeWidth}
          />
        ))}
        {biases.map(({ mark, said }) => (
          <BiasNode key={mark.id} mark={mark} twoLines={said.learnt !== undefined} lit={said.weight.lit} />
        ))}
        {scene.neurons.map((mark) => (
          <NeuronCircle key={mark.id} mark={mark} look={neuronLook(net, mark)} />
        ))}
        {scene.edges.map((mark) => (
          <EdgeBox key={mark.id} mark={mark} />
        ))}
        {scene.readout && <rect className={styles.readout} {...scene.readout.box} rx={6} />}
        {neurons.map(
          ({ mark, said }) =>
            (said.error ?? said.state) && <NeuronChip key={mark.id} mark={mark} muted={said.error === undefined} />,
        )}
      </svg>
      <Suspense>
        {!stale && !shown.hidden && <Pulses scene={scene} shown={shown} sample={sample} still={still} />}
      </Suspense>
      <Suspense>
        <NetworkOutline scene={scene} shown={shown} sample={sample} stale={stale} />
      </Suspense>
      <div
        className={styles.labels}
        style={{ '--index-size': `${large ? LARGE_INDEX_EM : INDEX_EM}em` } as CSSProperties}
      >
        {inputs.map(({ mark, said }) => (
          <NeuronText key={mark.id} mark={mark} said={said} indexed={network.layers[mark.layer]! > 1} />
        ))}
        {edges.map(({ mark, said }) => (
          <EdgeText key={mark.id} mark={mark} said={said} />
        ))}
        {biases.map(({ mark, said }) => (
          <BiasText key={mark.id} mark={mark} said={said} />
        ))}
        {others.map(({ mark, said }) => (
          <NeuronText key={mark.id} mark={mark} said={said} indexed={network.layers[mark.layer]! > 1} />
        ))}
        <CostText
          mark={scene.cost}
          share={numberSaid(net, { matrix: 'C-share', row: sample, col: 1 })}
          sample={shown.lab.data.X.length > 1 ? sample : undefined}
          note={costNoteOf(shown.lab.data.X.length, sample, spoken.sample)}
        />
        <Suspense>{scene.readout && <Readout lines={scene.readout.lines} cell={explained} net={net} />}</Suspense>
        {scene.gaps.map((gap) => (
          <TextBox key={`${gap.layer}:${gap.first}`} line={gap.line} className={styles.gap ?? ''}>
            +{gap.count}
          </TextBox>
        ))}
      </div>
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
