import type { Lab, LabView } from '../types.ts';
import type { StageElement } from './stageElements.ts';

/** One state that a teacher shows: a place in a lab, what of it is shown, what is hidden, and what to say. */
export interface Scene {
  readonly lab: Lab;
  readonly view: LabView;
  readonly element: StageElement;
  /** Matrices and cells whose numbers are hidden at first, by public name. */
  readonly hidden: readonly string[];
  readonly note: string;
}
