import type { Reduction, ReluDerivativeAtZero } from '../../../engine/catalog/index.ts';
import type { Shown } from '../../../store/index.ts';

/** What a step's formula depends on beside the network. */
export interface Settings {
  readonly reduction: Reduction;
  readonly reluDerivativeAtZero: ReluDerivativeAtZero;
}

/** The settings of the lab on screen. */
export function settingsOf({ lab }: Shown): Settings {
  return { reduction: lab.training.reduction, reluDerivativeAtZero: lab.conventions.reluDerivativeAtZero };
}
