import type { Reduction, ReluDerivativeAtZero } from '../../../engine/catalog/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import type { Shown } from '../../../store/index.ts';

/** What a step's formula depends on beside the network. */
export interface Settings {
  readonly reduction: Reduction;
  readonly reluDerivativeAtZero: ReluDerivativeAtZero;
  readonly notation: Notation;
}

/** The settings of the lab on screen, and the reader's notation. */
export function settingsOf({ lab }: Shown, notation: Notation = ARTICLE_NOTATION): Settings {
  const { training, conventions } = lab;
  return { reduction: training.reduction, reluDerivativeAtZero: conventions.reluDerivativeAtZero, notation };
}
