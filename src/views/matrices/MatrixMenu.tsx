import { parseCellId, updatedFrom } from '../../engine/catalog/index.ts';
import type { Naming, SlopeNames } from '../../lib/notation.ts';
import { matrixColumns } from '../../scene/matrixGrid.ts';
import { currentStep, useLab, type LabState } from '../../store/index.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useWords } from '../../ui/words.ts';
import { matrixLabel } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';

const selectIsThere = ({ shown }: LabState) => shown !== undefined;
const selectNothing = () => undefined;
const selectLab = ({ shown }: LabState) => shown?.lab;
const selectMade = ({ shown }: LabState) => shown && currentStep(shown).makes[0];

export interface MatrixMenuProps {
  /** True where somebody may open it: no step waits for a list that nobody sees. */
  readonly listed: boolean;
}

/** Goes to a matrix by its name, the one of the current step first: there Tab goes through its cells. */
export function MatrixMenu({ listed }: MatrixMenuProps) {
  const { page } = useWords();
  const { names, samples, slopes } = useNotation();
  const isThere = useLab(selectIsThere);
  const lab = useLab(listed ? selectLab : selectNothing);
  const made = useLab(listed ? selectMade : selectNothing);
  if (!isThere) return null;
  const columns = lab ? matrixColumns(lab.network, { samples, reduction: lab.training.reduction }) : [];
  const matrices = (['forward', 'backward', 'update'] as const).flatMap((phase) =>
    columns.flatMap((column) => column[phase]),
  );
  return (
    <Menu
      label={page.toMatrix}
      items={matrices.map((name) => ({ value: name, label: nameOf(name, names, slopes) }))}
      selected={made}
      onSelect={goTo}
    />
  );
}

/** As it is called in sentences: an arrow at its end would point into nothing, and in Arabic stand before it. */
function nameOf(matrix: string, names: Naming, slopes: SlopeNames | undefined): string {
  return updatedFrom(matrix) !== undefined ? matrix : matrixLabel(matrix, names, slopes);
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
