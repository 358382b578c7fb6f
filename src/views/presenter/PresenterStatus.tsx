import { hiddenNow, useLab, type LabState } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import styles from './PresenterPanel.module.css';

const selectIsPresented = (state: LabState) => state.present !== undefined;
const selectIsBlack = (state: LabState) => state.black;
const selectIsFrozen = (state: LabState) => state.frozen !== undefined;
const selectHides = (state: LabState) => hiddenNow(state).length > 0;

/** What the audience does not see of what the presenter sees, and why: all of it that holds. */
export function PresenterStatus({ isConnected }: { readonly isConnected: boolean }) {
  const presenting = usePart('presenting');
  const isPresented = useLab(selectIsPresented);
  const isBlack = useLab(selectIsBlack);
  const isFrozen = useLab(selectIsFrozen);
  const hides = useLab(selectHides);
  const said = [
    isBlack && presenting.blackStatus,
    isFrozen && presenting.frozen,
    hides && presenting.hiddenStatus,
    !isPresented && presenting.wholePage,
  ].filter((text) => text !== false);
  return (
    <div className={styles.status} role="status">
      {(isConnected ? said : [presenting.waiting]).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
