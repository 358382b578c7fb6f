// Edits that the settings alone make: imported by this file's name, they stay out of what loads first.
export { withReduction, withReluDerivativeAtZero } from '../lab/edits/conventions.ts';
export { withSampleAdded, withSampleRemoved } from '../lab/edits/samples.ts';
