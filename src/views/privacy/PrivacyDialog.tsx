import { fillCount } from '../../i18n/plural.ts';
import type { PrivacyWords } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { KeptTable, type KeptEntry } from './KeptTable.tsx';
import styles from './PrivacyDialog.module.css';

/** What the device keeps of the lab. */
export interface Kept {
  readonly entries: readonly KeptEntry[];
  /** How many files its copy for times without a network has; undefined where the browser keeps none. */
  readonly copyFiles: number | undefined;
  /** True after everything was erased. */
  readonly erased: boolean;
}

export interface PrivacyDialogProps {
  /** Undefined until it is known. */
  readonly kept: Kept | undefined;
  readonly onChooseCopy: (wanted: boolean) => void;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** What is kept on the device, what for, and the way to be rid of it. */
export function PrivacyDialog({ kept, onChooseCopy, onErase, onClose }: PrivacyDialogProps) {
  const { page } = useWords();
  const privacy = usePart('privacy');
  return (
    <Dialog title={privacy.title} closeLabel={page.close} onClose={onClose}>
      <div className={styles.sections}>
        <p>{privacy.nothingSent}</p>
        {kept && (
          <>
            <h3 className={styles.heading}>{privacy.keptTitle}</h3>
            {kept.entries.length === 0 ? (
              <p>{privacy.keptNothing}</p>
            ) : (
              <KeptTable entries={kept.entries} words={privacy} />
            )}
            <p>{privacy.keptElsewhere}</p>
            <h3 className={styles.heading}>{privacy.copyTitle}</h3>
            <p>{copyText(kept.copyFiles, privacy)}</p>
            {kept.copyFiles !== undefined && (
              <Button onClick={() => onChooseCopy(kept.copyFiles === 0)}>
                {kept.copyFiles === 0 ? privacy.keepCopy : privacy.keepNoCopy}
              </Button>
            )}
            <h3 className={styles.heading}>{privacy.eraseTitle}</h3>
            <p>{privacy.eraseNote}</p>
            <Button onClick={onErase}>{privacy.erase}</Button>
            <p role="status">{kept.erased ? privacy.erased : ''}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function copyText(files: number | undefined, words: PrivacyWords): string {
  if (files === undefined) return words.copyImpossible;
  return files === 0 ? words.copyNone : fillCount(words.copyKept, files, { files });
}
