import { memo } from 'react';
import styles from './EquationPanel.module.css';

export interface ArticleNotesProps {
  readonly title: string;
  readonly notes: readonly string[];
}

/** Where the article is loose at this step and what the lab does, folded away until asked for. */
export const ArticleNotes = memo(function ArticleNotes({ title, notes }: ArticleNotesProps) {
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{title}</summary>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
});
