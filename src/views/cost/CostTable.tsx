import { memo } from 'react';
import type { CostCurve } from '../../engine/types.ts';
import { showCount, showNumber } from '../../lib/numbers/index.ts';
import { costRows } from '../../scene/costRows.ts';
import { useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';

export interface CostTableProps {
  readonly costs: CostCurve;
  /** As of the curve. */
  readonly isNewestKnown: boolean;
}

/** The curve as a short table, for who does not see it. */
export const CostTable = memo(function CostTable({ costs, isNewestKnown }: CostTableProps) {
  const { page, spoken } = useWords();
  const { cost: style } = useNumberStyles();
  return (
    <table className="visually-hidden">
      <caption>{spoken.costTable}</caption>
      <thead>
        <tr>
          <th scope="col">{page.iteration}</th>
          <th scope="col">{page.cost}</th>
        </tr>
      </thead>
      <tbody>
        {costRows(costs, isNewestKnown).map(({ iteration, cost }) => (
          <tr key={iteration}>
            <th scope="row">{showCount(iteration, style.decimalMark)}</th>
            <td>{showNumber(cost, style).text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
