import { Dialog } from '../../ui/Dialog.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { CriteriaTable } from './CriteriaTable.tsx';
import styles from './AccessibilityDialog.module.css';

/** The page on accessibility: what there is, what is missing, and every criterion with how it was checked. */
export function AccessibilityDialog({ onClose }: { readonly onClose: () => void }) {
  const { page } = useWords();
  const said = usePart('accessibility');
  return (
    <Dialog title={said.title} closeLabel={page.close} onClose={onClose}>
      <div className={styles.sections}>
        <p>{said.claim}</p>
        <h3 className={styles.heading}>{said.ways}</h3>
        <ul className={styles.list}>
          {Object.entries(said.features).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <h3 className={styles.heading}>{said.limits}</h3>
        <ul className={styles.list}>
          {Object.entries(said.limit).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <p>{said.report}</p>
        <CriteriaTable said={said} />
      </div>
    </Dialog>
  );
}
