import styles from './SteadyText.module.css';

export interface SteadyTextProps {
  readonly text: string;
  /** What stands there at other times: it has room at all times, so that nothing around it moves. */
  readonly or: string;
}

/** A word that changes in its place; for a control that has its name from elsewhere. */
export function SteadyText({ text, or }: SteadyTextProps) {
  return (
    <span className={styles.words}>
      <span>{text}</span>
      <span aria-hidden="true">{or}</span>
    </span>
  );
}
