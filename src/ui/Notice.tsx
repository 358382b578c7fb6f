import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { CloseIcon } from './laterIcons.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  /** `alert` interrupts a screen reader: for what went wrong; `status` waits. */
  readonly kind: 'status' | 'alert';
  /** Nothing, while there is nothing to tell. */
  readonly text: ReactNode;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** A message, and the button that dismisses it; the place for the one, while there is none. */
export function Notice({ kind, text, dismissLabel, onDismiss }: NoticeProps) {
  const isThere = Boolean(text);
  return (
    <div className={isThere ? styles.notice : undefined} data-kind={kind}>
      <div className={styles.text} role={kind}>
        {text}
      </div>
      {isThere && (
        <Button variant="icon" compact aria-label={dismissLabel} onClick={onDismiss}>
          <CloseIcon />
        </Button>
      )}
    </div>
  );
}
