import { Button } from '../../ui/Button.tsx';
import { presenting } from '../../i18n/en/presenting.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../ui/words.ts';
import styles from './HelpDialog.module.css';

export interface HelpDialogProps {
  /** Whether letters and signs alone are shortcuts. */
  readonly singleKeys: boolean;
  readonly onPrivacy: () => void;
  readonly onClose: () => void;
}

/** The keys and gestures of the page. */
export function HelpDialog({ singleKeys, onPrivacy, onClose }: HelpDialogProps) {
  const { page } = useWords();
  const keys: readonly (readonly [keys: string, what: string])[] = [
    ['Space', page.helpSpace],
    ['→ ←', page.helpArrows],
    ['Shift+→ ←', page.helpShiftArrows],
    ['Home End', page.helpHomeEnd],
    ['T', page.helpTrain],
    ['R', page.helpReset],
    ['Ctrl+Z Ctrl+Y', page.helpUndo],
    ['. B', page.helpBlack],
    ['F', page.helpFull],
    ['F5', presenting.helpPresent],
    ['Esc', presenting.helpLeave],
    ['1 2 3 4', presenting.helpElements],
    ['+ -', presenting.helpSize],
    ['L', presenting.helpSpotlight],
    ['P C', presenting.helpPen],
    ['?', page.helpHelp],
  ];
  return (
    <Dialog title={page.helpTitle} closeLabel={page.close} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, what]) => (
          <div key={key} className={styles.row}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {!singleKeys && <p className={styles.text}>{page.helpSingleKeysOff}</p>}
      <p className={styles.text}>{page.helpEdit}</p>
      <p className={styles.text}>{page.helpExplain}</p>
      <p className={styles.text}>{page.helpSource}</p>
      <p className={styles.text}>
        <Button compact onClick={onPrivacy}>
          {page.helpPrivacy}
        </Button>
      </p>
    </Dialog>
  );
}
