import { useRef, type ReactNode } from 'react';
import { useSheet } from '../../gestures/sheet/useSheet.ts';
import type { SheetPlace } from '../../gestures/sheet/useSheetPlace.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/laterIcons.tsx';
import styles from './ExplanationSheet.module.css';

export interface ExplanationSheetProps {
  /** Where the page is not, its content is laid out among what stands around it. */
  readonly isStacked: boolean;
  /** Where it stands while it is over the page; undefined while nothing was asked for. */
  readonly at: SheetPlace;
  /** The number that it explains. */
  readonly about: string | undefined;
  /** The step that the page is at. */
  readonly step: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** How the number is made, and what else there is to see of it. */
  readonly children: ReactNode;
}

/** What is said of a number: there, or over a stacked page as a sheet while that place is out of sight. */
export function ExplanationSheet({ isStacked, at, about, step, closeLabel, onClose, children }: ExplanationSheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sheet = useSheet(place, content, { at, about, step, onClose });
  return (
    <div
      ref={place}
      className={styles.place}
      style={sheet && { minBlockSize: sheet.heldPx }}
      data-stacked={isStacked || undefined}
    >
      <div ref={content} className={styles.sheet} popover={sheet && 'manual'}>
        {sheet && (
          <div className={styles.close}>
            <Button variant="icon" aria-label={closeLabel} onClick={sheet.close}>
              <CloseIcon />
            </Button>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
