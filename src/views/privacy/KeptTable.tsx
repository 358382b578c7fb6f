import { privacy } from '../../i18n/en/privacy.ts';
import styles from './PrivacyDialog.module.css';

/** One thing that the device keeps; a key that this version does not know has no words of its own. */
export interface KeptEntry {
  readonly key: keyof typeof privacy.kept | undefined;
  readonly name: string;
  readonly value: string;
}

export function KeptTable({ entries }: { readonly entries: readonly KeptEntry[] }) {
  return (
    <table className={styles.kept}>
      <thead>
        <tr>
          <th scope="col">{privacy.keptKey}</th>
          <th scope="col">{privacy.keptWhat}</th>
          <th scope="col">{privacy.keptValue}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{key ? privacy.kept[key] : privacy.keptByAnother}</td>
            <td>
              <code className={styles.value}>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
