import { fill } from '../../i18n/fill.ts';
import type { Shown } from '../../store/index.ts';
import { spokenExplanation, spokenStep, spokenTitle, type SpokenWith } from './spokenStep.ts';

/** What is going on, as far as it is said. */
export interface Moment {
  readonly shown: Shown;
  readonly sample: number;
  readonly training: boolean;
  readonly playing: boolean;
  /** The number that the person asked about. */
  readonly pinned: string | undefined;
}

/**
 * What a screen reader says of this moment, after the one before: each step once and briefly, by its name alone while
 * it plays; the iteration first where that is another one; the number that was just asked about; that training runs,
 * but none of its steps, which nobody could follow.
 */
export function announcement(now: Moment, before: Moment | undefined, said: SpokenWith): string {
  const { shown, sample, training, playing, pinned } = now;
  if (training) return said.words.spokenTraining;
  const asked = pinned !== undefined && before !== undefined && pinned !== before.pinned && shown === before.shown;
  const explained = asked ? spokenExplanation(shown, pinned, said) : undefined;
  if (explained !== undefined) return explained;
  const step = playing ? spokenTitle(shown, said) : spokenStep(shown, sample, said);
  const { iteration } = shown.place;
  if (before === undefined || iteration === before.shown.place.iteration) return step;
  return fill(said.words.spokenIteration, { n: iteration, step });
}
