export { costScene } from './costScene.ts';
export { edgeStyle } from './edgeStyle.ts';
export { MAX_GATHERED, termsGathered, type Gathering } from './gathering.ts';
export { networkScene } from './networkScene.ts';
export { presentSizes, type PresentSizes } from './presentSizes.ts';
export { gatheringPlan, pulsePlan, type PulsesOf } from './pulsePlan.ts';
export { pulseTracks } from './pulseTracks.ts';
export { CELL_EM, fitStepRow, stepRow, type StepRowItem } from './stepRow.ts';
export type * from './types.ts';
