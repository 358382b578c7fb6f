import styles from './EquationPanel.module.css';

/** Where the article is loose at this step and what the lab does, folded away until asked for. */
export function ArticleNotes({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{title}</summary>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
}
