import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { CloseIcon } from './laterIcons.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  /** `alert` interrupts a screen reader: for what went wrong; `status` waits. */
  readonly kind: 'status' | 'alert';
  readonly children: ReactNode;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** A message, and the button that dismisses it. */
export function Notice({ kind, children, dismissLabel, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind}>
      <div className={styles.text} role={kind}>
        {children}
      </div>
      <Button variant="icon" compact aria-label={dismissLabel} onClick={onDismiss}>
        <CloseIcon />
      </Button>
    </div>
  );
}
