import { parseCellId } from '../../engine/catalog/index.ts';
import type { Naming } from '../../lib/notation.ts';
import { matrixColumns } from '../../scene/matrixGrid.ts';
import { currentStep, useLab, type LabState } from '../../store/index.ts';
import { Menu } from '../../ui/Menu.tsx';
import { usePart } from '../../ui/words.ts';
import { matrixLabel } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';

const selectLab = ({ shown }: LabState) => shown?.lab;
const selectMade = ({ shown }: LabState) => shown && currentStep(shown).makes[0];

/** Goes to a matrix by its name, the one of the current step first: there Tab goes through its cells. */
export function MatrixMenu() {
  const { toMatrix } = usePart('equation');
  const { names, samples } = useNotation();
  const lab = useLab(selectLab);
  const made = useLab(selectMade);
  if (!lab) return null;
  const columns = matrixColumns(lab.network, { samples, reduction: lab.training.reduction });
  const matrices = (['forward', 'backward', 'update'] as const).flatMap((phase) =>
    columns.flatMap((column) => column[phase]),
  );
  return (
    <Menu
      label={toMatrix}
      items={matrices.map((name) => ({ value: name, label: nameOf(name, names) }))}
      selected={made}
      onSelect={goTo}
    />
  );
}

/** As it is called in sentences: an arrow at its end would point into nothing, and in Arabic stand before it. */
function nameOf(matrix: string, names: Naming): string {
  return matrix.endsWith('.next') ? matrix : matrixLabel(matrix, names);
}

/** To the first cell of a matrix at which Tab stops; to all matrices, where a reader has left that one out. */
function goTo(matrix: string): void {
  const stage = document.querySelector<HTMLElement>('#matrices');
  const cells = [...(stage?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const stops = cells
    .filter((cell) => parseCellId(cell.dataset['cell']!)?.matrix === matrix)
    .map((cell) => cell.querySelector('input') ?? cell);
  (stops.find((stop) => stop.tabIndex === 0) ?? stage)?.focus();
}
