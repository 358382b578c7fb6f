import { useMemo } from 'react';
import {
  cellId,
  hasRowPerSample,
  matrixSpecs,
  parseCellId,
  suffixOf,
  termsOf,
  type MatrixSpec,
} from '../../engine/catalog/index.ts';
import {
  currentStep,
  isComputed,
  madeCells,
  matrixOf,
  selectStale,
  type Shown,
  useAttended,
  useLab,
  useLit,
} from '../../store/index.ts';
import { isBlocked } from '../cell/blocked.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { useGathering, type CellGathering } from '../cell/useGathering.ts';
import type { BlockedAt, MatrixBlockProps } from './MatrixBlock.tsx';

export interface Blocks {
  readonly specs: ReadonlyMap<string, MatrixSpec>;
  /** What a matrix shows of the pass, as narrow as can be. */
  readonly blockProps: (spec: MatrixSpec) => Omit<MatrixBlockProps, 'nameBeside' | 'showsShape' | 'filled'>;
}

/** What an audience is to find first of a matrix: all of it (`*`), or its cells by name, with spaces between. */
function hiddenOf({ hidden }: Shown, name: string): string {
  if (!hidden) return '';
  return hidden.has(name) ? '*' : [...hidden].join(' ');
}

/**
 * The matrices of what is shown, by name, and what each of them shows of it, with the row of a sample marked; `about` is
 * what is explained and lit.
 */
export function useBlocks(shown: Shown, sample: number, about: Shown = shown): Blocks {
  const { trace } = shown;
  const { network, data } = shown.lab;
  const stale = useLab(selectStale);
  const explained = useAttended(about);
  const explainedMatrix = explained === undefined ? undefined : parseCellId(explained)?.matrix;
  const linked = useLit(about);
  const lit = useMemo(() => byMatrix(linked.all), [linked]);
  const used = useMemo(() => byMatrix(linked.used), [linked]);
  const now = byMatrix(termNow(shown, useGathering(shown)));
  const specs = useMemo(
    () => new Map(matrixSpecs(network, data.X.length).map((spec): [string, MatrixSpec] => [spec.name, spec])),
    [network, data.X.length],
  );
  const blockedIn = useMemo(
    () =>
      new Map(
        [...specs.values()].flatMap(({ name, kind, layer }): [string, BlockedAt][] =>
          kind === 'E' || kind === 'O-Y'
            ? [[name, (row, neuron) => isBlocked(network, trace, { layer, sample: row, neuron })]]
            : [],
        ),
      ),
    [specs, network, trace],
  );
  const blockProps = (spec: MatrixSpec) => {
    const { name, kind, layer } = spec;
    return {
      spec,
      network,
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(shown, name),
      made: madeCells(shown, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: currentStep(shown).makes[0] === name,
      explained: explainedMatrix === name ? explained : undefined,
      lit: lit.get(name) ?? '',
      used: used.get(name) ?? '',
      now: now.get(name) ?? '',
      hidden: hiddenOf(shown, name),
      isBlocked:
        !shown.hidden && blockedIn.has(name) && isComputed(shown, `R'(Z${suffixOf(network, layer)})`)
          ? blockedIn.get(name)
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
