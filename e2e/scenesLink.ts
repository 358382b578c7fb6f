import { deflateRawSync } from 'node:zlib';
import { exampleNamed } from '../src/lab/index.ts';

/** Two scenes as they stand in a link: the errors of the output layer to find, then the cost after an update. */
export function scenesLink(): string {
  const scenes = [
    { view: { iteration: 0, step: 'Eo' }, hidden: ['Eo'] },
    { view: { iteration: 1, step: 'C' }, hidden: ['C'] },
  ];
  const document = { version: 1, labs: [exampleNamed('article').lab], scenes };
  return `scenes=${deflateRawSync(JSON.stringify(document)).toString('base64url')}`;
}
