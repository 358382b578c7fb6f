export { costScene } from './costScene.ts';
export { edgeStyle } from './edgeStyle.ts';
export { networkScene } from './networkScene.ts';
export { pulsePlan, type PulsesOf } from './pulsePlan.ts';
export type * from './types.ts';
