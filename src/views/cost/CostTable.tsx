import { memo } from 'react';
import { showCount, showNumber } from '../../lib/numbers/index.ts';
import { costRows } from '../../scene/costRows.ts';
import type { RecordedCost } from '../../scene/index.ts';
import { useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';

/** The curve as a short table, for who does not see it. */
export const CostTable = memo(function CostTable({ known }: { readonly known: readonly RecordedCost[] }) {
  const { page, spoken } = useWords();
  const { cost: style } = useNumberStyles();
  return (
    // Not the table itself, beside whose box Firefox shows its caption all the same.
    <div className="visually-hidden">
      <table>
        <caption>{spoken.costTable}</caption>
        <thead>
          <tr>
            <th scope="col">{page.iteration}</th>
            <th scope="col">{page.cost}</th>
          </tr>
        </thead>
        <tbody>
          {costRows(known).map(({ iteration, cost }) => (
            <tr key={iteration}>
              <th scope="row">{showCount(iteration, style.decimalMark)}</th>
              <td>{showNumber(cost, style).text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
