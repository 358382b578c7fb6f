import { memo, useMemo } from 'react';
import { COST } from '../../engine/catalog/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import type { Size } from '../../gestures/useSize.ts';
import { cellValue, type LabState, type Run, selectTraining, useLab, veiled } from '../../store/index.ts';
import { CostChart } from './CostChart.tsx';
import { CostTable } from './CostTable.tsx';

const selectRun = (state: LabState): Run => state.doc.run;

/** Whether the pass on screen has come to its cost; what has been trained past has been seen. */
const selectIsNewestKnown = ({ shown, hidden, doc }: LabState): boolean =>
  shown !== undefined &&
  (cellValue(veiled(shown, hidden), COST) !== undefined || shown.place.iteration < (doc.run.record?.trained ?? 0));

export interface RunChartProps {
  /** The iteration on screen; undefined while its cost is still to come. */
  readonly iteration: number | undefined;
  readonly size: Size;
}

/** The curve follows the run while it trains, ahead of the numbers; it is drawn a frame after them. */
export const RunChart = memo(function RunChart({ iteration: newest, size }: RunChartProps) {
  const { record } = useLab(selectRun);
  const isNewestKnown = useLab(selectIsNewestKnown);
  // In one: a newest cost that is not known yet is in no frame of the curve.
  const run = useAfterPaint(useMemo(() => ({ record, isNewestKnown }), [record, isNewestKnown]));
  const iteration = useAfterPaint(newest);
  const training = useLab(selectTraining);
  if (!run.record) return null;
  return (
    <>
      <CostChart record={run.record} isNewestKnown={run.isNewestKnown} iteration={iteration} size={size} />
      {!training && <CostTable costs={run.record.costs} isNewestKnown={run.isNewestKnown} />}
    </>
  );
});
