import { useId } from 'react';
import styles from './Select.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** The BCP 47 tag of its label, where that is not in the page's language. */
  readonly lang?: string;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  /** Undefined when none of them is in force. */
  readonly selected: V | undefined;
  readonly onSelect: (value: V) => void;
}

/** A choice of one among many: the browser's own list, with its name before it. */
export function Select<V extends string>({ label, options, selected, onSelect }: SelectProps<V>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={selected ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = options.find(({ value }) => value === currentTarget.value);
          if (chosen) onSelect(chosen.value);
        }}
      >
        {selected === undefined && (
          <option value="" hidden>
            –
          </option>
        )}
        {options.map(({ value, label: text, lang }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
