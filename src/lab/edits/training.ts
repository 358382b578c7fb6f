import { readNumber } from '../document/readNumber.ts';
import type { Lab } from '../types.ts';

/** The lab with another η; throws LabError `not-finite` or `too-large`. */
export function withLearningRate(lab: Lab, learningRate: number): Lab {
  const read = readNumber(learningRate, 'training.learningRate');
  return { ...lab, training: { ...lab.training, learningRate: read } };
}
