import type { ReactNode } from 'react';
import type { TextLine } from '../../scene/index.ts';
import styles from './NetworkView.module.css';

/** Where Inter's baseline stands in a line of 1.25 em, from the top, in em. */
const BASELINE = 0.985;

export interface TextBoxProps {
  readonly line: TextLine;
  readonly className?: string;
  /** The cell that the whole line is about: to point anywhere at it is to point at that. */
  readonly of?: string;
  /** True when it holds a field. Else it is not spoken: the outline has it in words. */
  readonly holdsField?: boolean;
  readonly children: ReactNode;
}

/** One line of text where the scene has reserved room for it: HTML over the drawing, so that it can hold fields. */
export function TextBox({ line, className, of, holdsField = false, children }: TextBoxProps) {
  return (
    <div
      data-layout="label"
      aria-hidden={!holdsField || undefined}
      data-label={of}
      className={`${styles.text} ${className ?? ''}`}
      style={{
        left: line.x - line.width / 2,
        top: line.y - BASELINE * line.fontPx,
        width: line.width,
        fontSize: line.fontPx,
      }}
    >
      {children}
    </div>
  );
}
