import type { ReactNode } from 'react';
import { usePart } from '../../ui/words.ts';
import styles from './Legend.module.css';

/** What lines, rings and frames of the page mean, each beside a sample of it. */
export function Legend() {
  const { signs } = usePart('help');
  const samples: readonly (readonly [sample: ReactNode, meaning: string])[] = [
    [<Lines key="lines" />, signs.weight],
    [<Rings key="rings" />, signs.gate],
    [<span key="stopped" className={styles.stopped} />, signs.stopped],
    [<span key="operand" className={styles.box} data-kind="lit" />, signs.operand],
    [<span key="used" className={styles.box} data-kind="used" />, signs.used],
    [<span key="sample" className={styles.box} data-kind="sample" />, signs.sample],
    [<span key="pending" className={styles.box} data-kind="pending" />, signs.pending],
    [<b key="equal">= ≈</b>, signs.equal],
  ];
  return (
    <section className={styles.legend}>
      <h3>{signs.title}</h3>
      <ul>
        {samples.map(([sample, meaning]) => (
          <li key={meaning}>
            <span className={styles.sample} aria-hidden="true">
              {sample}
            </span>
            {meaning}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines() {
  return (
    <svg className={styles.drawing} viewBox="0 0 48 24" focusable="false">
      <path className={styles.positive} d="M2 8h44" />
      <path className={styles.negative} d="M2 17h44" />
    </svg>
  );
}

function Rings() {
  return (
    <svg className={styles.drawing} viewBox="0 0 48 24" focusable="false">
      <circle className={styles.open} cx="12" cy="12" r="9" />
      <circle className={styles.closed} cx="36" cy="12" r="9" />
    </svg>
  );
}
