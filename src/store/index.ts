export {
  EXAMPLES,
  exampleNamed,
  MAX_ITERATIONS,
  MAX_MAGNITUDE,
  MAX_SAMPLES,
  STAGE_ELEMENTS,
  type AskedNotation,
  type ExampleName,
  type Lab,
  type LabError,
  type Scene,
  type StageElement,
} from '../lab/index.ts';
export { createLabStore, type LabStore, type StoreDeps } from './createLabStore.ts';
export { MAX_SPEED, MIN_SPEED } from './navigation.ts';
export { hiddenNow, veiled } from './hiding.ts';
export * from './selectors.ts';
export { noticeOf } from './presenter.ts';
export { viewOf } from './viewOf.ts';
export type * from './types.ts';
export {
  LabStoreContext,
  useAttended,
  useExplained,
  useHistory,
  useLab,
  useLabStore,
  usePath,
  useScenesHistory,
} from './useLab.ts';
