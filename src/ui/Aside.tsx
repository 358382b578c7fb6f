import { useId, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { InfoIcon } from './laterIcons.tsx';
import styles from './Aside.module.css';

export interface AsideProps {
  /** Accessible name of the button and of what it opens. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that opens a note beside it, in the top layer; Escape and a press elsewhere close it. */
export function Aside({ label, children }: AsideProps) {
  const id = useId();
  return (
    <span className={styles.aside}>
      <Button variant="icon" compact aria-label={label} popoverTarget={id}>
        <InfoIcon />
      </Button>
      <div id={id} className={styles.note} popover="auto" role="note" aria-label={label}>
        {children}
      </div>
    </span>
  );
}
