import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { Legend } from './Legend.tsx';
import styles from './HelpDialog.module.css';

export interface HelpDialogProps {
  /** Whether letters and signs alone are shortcuts. */
  readonly singleKeys: boolean;
  readonly onPrivacy: () => void;
  readonly onAccessibility: () => void;
  readonly onClose: () => void;
}

/** The keys and gestures of the page. */
export function HelpDialog({ singleKeys, onPrivacy, onAccessibility, onClose }: HelpDialogProps) {
  const { page } = useWords();
  const said = usePart('help');
  const presenting = usePart('presenting');
  const { space, shift, home, end, control } = said.keys;
  const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
    [[space], said.space],
    [['→', '←'], said.arrows],
    [[`${shift}+→`, `${shift}+←`], said.shiftArrows],
    [[home, end], said.homeEnd],
    [['T'], said.train],
    [['R'], said.reset],
    [[`${control}+Z`, `${control}+Y`], said.undo],
    [['.', 'B'], said.black],
    [['F'], said.full],
    [['F5'], presenting.helpPresent],
    [['Esc'], said.unpin],
    [['Esc'], presenting.helpLeave],
    [['1', '2', '3', '4'], presenting.helpElements],
    [['+', '−'], presenting.helpSize],
    [['L'], presenting.helpSpotlight],
    [['P', 'C'], presenting.helpPen],
    [['H'], presenting.helpHide],
    [['Z'], presenting.helpFreeze],
    [['?'], said.help],
  ];
  return (
    <Dialog title={said.title} closeLabel={page.close} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, what]) => (
          <div key={what} className={styles.row}>
            <dt dir="ltr">
              {key.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {!singleKeys && <p className={styles.text}>{said.singleKeysOff}</p>}
      <p className={styles.text}>{said.edit}</p>
      <p className={styles.text}>{said.explain}</p>
      <Legend />
      <p className={styles.text}>{said.source}</p>
      <p className={styles.text}>
        <Button compact onClick={onPrivacy}>
          {said.privacy}
        </Button>{' '}
        <Button compact onClick={onAccessibility}>
          {said.accessibility}
        </Button>
      </p>
    </Dialog>
  );
}
