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
  selectSample,
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
  readonly blockProps: (spec: MatrixSpec) => Omit<MatrixBlockProps, 'nameBeside' | 'showsShape'>;
}

/** The matrices of what is shown, by name, and what each of them shows of it. */
export function useBlocks(shown: Shown): Blocks {
  const { trace } = shown;
  const { network, data } = shown.lab;
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  const explained = useAttended(shown);
  const linked = useLit(shown);
  const now = termNow(shown, useGathering(shown));
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
    const own = (id: string) => parseCellId(id)?.matrix === name;
    return {
      spec,
      network,
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(shown, name),
      made: madeCells(shown, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: currentStep(shown).makes[0] === name,
      explained: explained !== undefined && own(explained) ? explained : undefined,
      lit: linked.all.filter(own).join(' '),
      used: linked.used.filter(own).join(' '),
      now: now.filter(own).join(' '),
      isBlocked:
        blockedIn.has(name) && isComputed(shown, `R'(Z${suffixOf(network, layer)})`) ? blockedIn.get(name) : undefined,
    };
  };
  return { specs, blockProps };
}

/** The cells that make the term which is on its way, where a cell is gathered term by term. */
function termNow({ lab }: Shown, gathering: CellGathering | undefined): readonly string[] {
  const cell = gathering && parseCellId(gathering.cell);
  return cell ? (termsOf(lab.network, lab.data.X.length, cell)[gathering.gathered] ?? []).map(cellId) : [];
}
