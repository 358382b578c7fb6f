import { stepsOf } from '../engine/catalog/index.ts';
import { createTrainer } from '../engine/trainer.ts';
import { problemOf, type Lab } from '../lab/index.ts';
import type { Shown } from '../store/index.ts';

/** What is on screen at a step of an iteration of a lab (its last one when left out), computed by the engine. */
export function shownAt(lab: Lab, step?: string, iteration = 0): Shown {
  const steps = stepsOf(lab.network);
  const index = step === undefined ? steps.length - 1 : steps.findIndex(({ name }) => name === step);
  if (index < 0) throw new Error(`No step ${step}: there are ${steps.map(({ name }) => name).join(', ')}.`);
  const trainer = createTrainer(problemOf(lab));
  trainer.iterate(iteration);
  trainer.pass();
  return {
    lab,
    runKey: 'test',
    place: { iteration, step: index },
    steps,
    trace: trainer.trace(),
    costSeen: index >= steps.findIndex(({ name }) => name === 'C') ? iteration : iteration - 1,
    diagnosis: { deadNeurons: [], saturatedNeurons: [], stuck: false, trend: 'starting' },
  };
}
