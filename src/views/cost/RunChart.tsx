import { memo, useMemo } from 'react';
import { COST } from '../../engine/catalog/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import type { Size } from '../../gestures/useSize.ts';
import { knownCosts } from '../../scene/index.ts';
import { cellValue, type LabState, type Run, selectShown, selectTraining, useLab, veiled } from '../../store/index.ts';
import { CostChart } from './CostChart.tsx';
import { CostTable } from './CostTable.tsx';
import { pendingCost } from './pendingCost.ts';

const selectRun = (state: LabState): Run => state.doc.run;

export interface RunChartProps {
  /** What readers are to find first: matrices, or cells by name; left out, nothing. */
  readonly hidden: readonly string[] | undefined;
  readonly size: Size;
}

/** The curve follows the run while it trains, ahead of the numbers; it is drawn a frame after them. */
export const RunChart = memo(function RunChart({ hidden, size }: RunChartProps) {
  const run = useLab(selectRun);
  const newest = useLab(selectShown);
  const training = useLab(selectTraining);
  // All of one moment: in no frame is there a cost that is still to come in it.
  const now = useMemo(() => {
    if (!run.record || newest?.runKey !== run.key) return undefined;
    const shown = hidden ? veiled(newest, hidden) : newest;
    const isKnown = cellValue(shown, COST) !== undefined;
    const { trained, costs } = run.record;
    return {
      trained,
      costs,
      // While it trains it is ahead of the numbers, whose cost is among them.
      pending: training && isKnown ? Infinity : pendingCost(shown, trained),
      iteration: shown.place.iteration,
      told: isKnown,
    };
  }, [run, newest, hidden, training]);
  const late = useAfterPaint(now);
  const known = useMemo(() => late && knownCosts(late.costs, late.pending), [late]);
  if (!late || !known) return null;
  return (
    <>
      <CostChart known={known} trained={late.trained} iteration={late.iteration} told={late.told} size={size} />
      {!training && <CostTable known={known} />}
    </>
  );
});
