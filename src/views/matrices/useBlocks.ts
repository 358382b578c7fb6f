import { useMemo } from 'react';
import {
  cellId,
  hasRowPerSample,
  matrixSpecs,
  parseCellId,
  suffixOf,
  termsOf,
  updatedFrom,
  type MatrixSpec,
} from '../../engine/catalog/index.ts';
import type { Trace } from '../../engine/types.ts';
import {
  currentStep,
  isComputed,
  madeCells,
  matrixOf,
  selectStale,
  type Shown,
  useAttended,
  useLab,
} from '../../store/index.ts';
import { isBlocked } from '../cell/blocked.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { useGathering, type CellGathering } from '../cell/useGathering.ts';
import { useLitInTurn } from '../cell/useLitInTurn.ts';
import type { MatrixBlockProps } from './MatrixBlock.tsx';
import type { BlockedAt } from './MatrixTable.tsx';

export interface Blocks {
  readonly specs: ReadonlyMap<string, MatrixSpec>;
  /** What a matrix shows of the pass, as narrow as can be, and in which later frame it is emptied for a new one. */
  readonly blockProps: (
    spec: MatrixSpec,
    frame?: keyof LaterFrames,
  ) => Omit<MatrixBlockProps, 'nameBeside' | 'showsShape' | 'filled'>;
}

const blockedAt = new WeakMap<Trace, BlockedAt[]>();

/** Where gates of a layer stop something; the same function for the same pass, so that no matrix renders because of it. */
function blockedAtOf({ lab, trace }: Shown, layer: number): BlockedAt {
  const known = blockedAt.get(trace) ?? [];
  blockedAt.set(trace, known);
  return (known[layer] ??= (sample, neuron) => isBlocked(lab.network, trace, { layer, sample, neuron }));
}

/** What an audience is to find first of a matrix: all of it (`*`), or its cells by name, with spaces between. */
function hiddenOf({ hidden }: Shown, name: string): string {
  if (!hidden) return '';
  return hidden.has(name) ? '*' : [...hidden].join(' ');
}

/**
 * What is left to two later frames, since to change all of it takes so long. In each of them some of the matrices are
 * emptied that a new pass is still to fill: what they held until then is out of sight.
 */
export interface LaterFrames {
  /** What the marks are about. */
  readonly marked: Shown;
  /** What the fields of weights and biases hold. */
  readonly settled: Shown;
}

/** The matrices of what is shown, by name, and what each of them shows of it, with the row of a sample marked. */
export function useBlocks(
  shown: Shown,
  sample: number,
  later: LaterFrames = { marked: shown, settled: shown },
): Blocks {
  const { marked, settled } = later;
  const { network, data } = shown.lab;
  const stale = useLab(selectStale);
  const explained = useAttended(marked);
  const explainedMatrix = explained === undefined ? undefined : parseCellId(explained)?.matrix;
  const linked = useLitInTurn(marked);
  const lit = useMemo(() => byMatrix(linked.all), [linked]);
  const used = useMemo(() => byMatrix(linked.used), [linked]);
  const now = byMatrix(termNow(shown, useGathering(shown)));
  const specs = useMemo(
    () => new Map(matrixSpecs(network, data.X.length).map((spec): [string, MatrixSpec] => [spec.name, spec])),
    [network, data.X.length],
  );
  const isNewIteration = settled.trace.iteration !== shown.trace.iteration;
  const blockProps = (spec: MatrixSpec, frame: keyof LaterFrames = 'settled') => {
    const { name, kind, layer } = spec;
    const before = later[frame];
    const isLeaving = before.trace !== shown.trace && !stale && !isComputed(shown, name) && isComputed(before, name);
    // The same numbers in the trace of another pass: as they were, these matrices need not render.
    const isGiven = (kind === 'X' || kind === 'Y') && settled.lab.data === shown.lab.data;
    const from = updatedFrom(name);
    const held = isLeaving ? before : isGiven ? settled : shown;
    return {
      spec,
      network,
      isLeaving,
      fieldsWait: isNewIteration && !stale && (kind === 'W' || kind === 'B'),
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(held, name),
      before: from === undefined ? undefined : matrixOf(held, from),
      made: madeCells(held, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: currentStep(shown).makes[0] === name,
      explained: explainedMatrix === name ? explained : undefined,
      lit: lit.get(name) ?? '',
      used: used.get(name) ?? '',
      now: now.get(name) ?? '',
      hidden: hiddenOf(held, name),
      isBlocked:
        (kind === 'E' || kind === 'O-Y') && !held.hidden && isComputed(held, `R'(Z${suffixOf(network, layer)})`)
          ? blockedAtOf(held, layer)
          : undefined,
    };
  };
  return { specs, blockProps };
}

/** The cells that make the term which is on its way, where a cell is gathered term by term. */
function termNow({ lab }: Shown, gathering: CellGathering | undefined): readonly string[] {
  const cell = gathering && parseCellId(gathering.cell);
  return cell ? (termsOf(lab.network, lab.data.X.length, cell)[gathering.gathered] ?? []).map(cellId) : [];
}

/** Cell names by their matrix, with spaces between: as one text each, they are compared without a look inside. */
function byMatrix(ids: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of ids) {
    const matrix = parseCellId(id)?.matrix;
    if (matrix === undefined) continue;
    const before = found.get(matrix);
    found.set(matrix, before === undefined ? id : `${before} ${id}`);
  }
  return found;
}
