import { useId, type ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface Segment<V extends string | number> {
  readonly value: V;
  /** Accessible name. */
  readonly label: string;
  /** What is shown of it; the name where left out. */
  readonly content?: ReactNode;
}

export interface SegmentedProps<V extends string | number> {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  /** Small and without its label in sight, where many things stand together; still 24 px to aim at. */
  readonly small?: boolean;
  /** Where what it is about can be seen without its label, which stays for screen readers. */
  readonly hideLabel?: boolean;
  readonly selected: V;
  readonly onSelect: (value: V) => void;
}

/** A choice of one among a few, all in sight: native radio buttons side by side. */
export function Segmented<V extends string | number>(props: SegmentedProps<V>) {
  const { label, segments, selected, small = false, hideLabel = small, onSelect } = props;
  const name = useId();
  const labelId = useId();
  return (
    <div
      className={styles.segmented}
      role="radiogroup"
      aria-labelledby={labelId}
      data-small={small || undefined}
      title={hideLabel ? label : undefined}
    >
      <span id={labelId} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </span>
      <span className={styles.segments}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === selected}
              aria-label={segment.label}
              onChange={() => onSelect(segment.value)}
              // Chosen by pointer, it gives the arrow keys back to the page.
              onClick={({ detail, currentTarget }) => detail > 0 && currentTarget.blur()}
            />
            <span aria-hidden="true">{segment.content ?? segment.label}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
