import type { ReactNode } from 'react';
import type { TextLine } from '../../scene/index.ts';
import styles from './NetworkView.module.css';

/** Where Inter's baseline stands in a line of 1.25 em, from the top, in em. */
const BASELINE = 0.985;

/** One line of text where the scene has reserved room for it: HTML over the drawing, so that it can hold fields. */
export function TextBox({ line, className, children }: { line: TextLine; className?: string; children: ReactNode }) {
  return (
    <div
      data-layout="label"
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
