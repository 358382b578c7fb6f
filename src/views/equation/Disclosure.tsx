import { Suspense, useCallback, useEffect, useRef, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** A part of the panel that is folded away until asked for; then it comes into view as far as it fits. */
export function Disclosure({ title, open, onToggle, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const comesIntoView = useRef(false);
  const arrive = useCallback(() => {
    if (!comesIntoView.current) return;
    comesIntoView.current = false;
    details.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <details
      ref={details}
      className={styles.disclosure}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        comesIntoView.current = currentTarget.open;
        onToggle(currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {open && (
        <Suspense>
          <div className={styles.content}>{children()}</div>
          <Arrival onArrive={arrive} />
        </Suspense>
      )}
    </details>
  );
}

/** Says when what stands beside it is there: its code may have to be loaded first. */
function Arrival({ onArrive }: { readonly onArrive: () => void }) {
  useEffect(onArrive, [onArrive]);
  return null;
}
