import { useRef, type RefObject } from 'react';
import { useSpotlight } from '../../gestures/useSpotlight.ts';
import styles from './PresentView.module.css';

export interface SpotlightProps {
  readonly stage: RefObject<HTMLElement | null>;
  /** Changes with the number under discussion. */
  readonly target: string;
}

/** What the stage shows of the number under discussion, most exact first. */
const TARGETS = ['[aria-pressed=true]', '[data-explained]', '[data-explains]', '[data-cell]'] as const;

/** Darkens everything but a circle around the pointer, or around the number under discussion. */
export function Spotlight({ stage, target }: SpotlightProps) {
  const light = useRef<HTMLDivElement>(null);
  useSpotlight(light, stage, TARGETS, target);
  return <div ref={light} className={styles.spotlight} aria-hidden="true" data-unprinted="" />;
}
