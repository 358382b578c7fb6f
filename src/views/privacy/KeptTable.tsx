import type { PrivacyWords } from '../../i18n/index.ts';
import styles from './PrivacyDialog.module.css';

/** One thing that the device keeps; a key that this version does not know has no words of its own. */
export interface KeptEntry {
  readonly key: keyof PrivacyWords['kept'] | undefined;
  readonly name: string;
  readonly value: string;
}

export interface KeptTableProps {
  readonly entries: readonly KeptEntry[];
  readonly words: PrivacyWords;
}

export function KeptTable({ entries, words }: KeptTableProps) {
  return (
    <table className={styles.kept}>
      <thead>
        <tr>
          <th scope="col">{words.keptKey}</th>
          <th scope="col">{words.keptWhat}</th>
          <th scope="col">{words.keptValue}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, name, value }) => (
          <tr key={`${name} ${value}`}>
            <th scope="row">{name}</th>
            <td>{key ? words.kept[key] : words.keptByAnother}</td>
            <td>
              <code className={styles.value} dir="ltr">
                {value}
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
