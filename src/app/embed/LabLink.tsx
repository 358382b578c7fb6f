import { standaloneAddress } from '../../platform/index.ts';
import { OpenIcon } from '../../ui/laterIcons.tsx';
import { useWords } from '../../ui/words.ts';
import styles from './EmbedShell.module.css';

/** Out of the frame: the whole lab in a tab of its own, where the frame is now. */
export function LabLink() {
  const { page } = useWords();
  return (
    <a
      className={styles.link}
      href={standaloneAddress()}
      target="_blank"
      rel="noopener"
      title={page.openInLab}
      aria-label={page.openInLab}
      // The address names the newest state by the time it is followed.
      onFocus={({ currentTarget }) => (currentTarget.href = standaloneAddress())}
      onPointerEnter={({ currentTarget }) => (currentTarget.href = standaloneAddress())}
    >
      <OpenIcon />
    </a>
  );
}
