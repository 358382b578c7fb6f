import { usePart } from '../../ui/words.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseIcon, PlayIcon, ResetIcon } from '../../ui/icons.tsx';
import styles from './PresenterPanel.module.css';

export interface TimerProps {
  readonly elapsedMs: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
}

/** How long the presentation has taken so far. */
export function TimerView({ elapsedMs, isRunning, toggle, reset }: TimerProps) {
  const presenting = usePart('presenting');
  return (
    <div className={styles.timer} role="group" aria-label={presenting.timer}>
      <time role="timer">{clockText(elapsedMs)}</time>
      <Button
        variant="icon"
        compact
        aria-label={isRunning ? presenting.timerPause : presenting.timerStart}
        onClick={toggle}
      >
        {isRunning ? <PauseIcon /> : <PlayIcon />}
      </Button>
      <Button variant="icon" compact aria-label={presenting.timerReset} onClick={reset}>
        <ResetIcon />
      </Button>
    </div>
  );
}

/** 0:00, 12:34, 1:02:03. */
function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const end = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}
