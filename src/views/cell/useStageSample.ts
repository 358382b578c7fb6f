import { parseCellId } from '../../engine/catalog/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import { selectCell, selectSample, useLab } from '../../store/index.ts';

/**
 * The sample that network and matrices show. Where it is another one because a number of its row has been chosen, that
 * number's explanation is painted first, and the stage follows in the next frame.
 */
export function useStageSample(): number {
  const sample = useLab(selectSample);
  const cell = useLab(selectCell);
  const painted = useAfterPaint(sample);
  return cell !== undefined && parseCellId(cell)?.row === sample ? painted : sample;
}
