import { fill } from '../../i18n/fill.ts';
import type { AccessibilityWords } from '../../i18n/index.ts';
import { CRITERIA } from './criteria.ts';
import styles from './AccessibilityDialog.module.css';

/** Every success criterion of levels A and AA, whether it is met, and how that was checked. */
export function CriteriaTable({ said }: { readonly said: AccessibilityWords }) {
  return (
    <table className={styles.criteria}>
      <thead>
        <tr>
          <th scope="col">{said.criterion}</th>
          <th scope="col">{said.verdict}</th>
          <th scope="col">{said.how}</th>
        </tr>
      </thead>
      <tbody>
        {CRITERIA.map((criterion) => (
          <tr key={criterion.number}>
            <th scope="row">
              {fill(said.level, {
                number: criterion.number,
                name: said.names[criterion.number],
                level: criterion.level,
              })}
            </th>
            <td>{said.verdicts[criterion.verdict]}</td>
            <td>
              {criterion.verdict === 'absent' ? (
                said.nothing
              ) : (
                <ul className={styles.checks}>
                  {criterion.checks.map((check) => (
                    <li key={check}>{said.checks[check]}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
