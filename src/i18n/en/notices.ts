import { labErrors } from './labErrors.ts';
import { numbers } from './numbers.ts';

/** What the page has to tell, and what is wrong with a number, a lab, a file or a link. */
export const notices = {
  labErrors,
  numbers,

  restarted: 'The engine was lost and has been replaced. Nothing is lost: it went on from iteration {iteration}.',
  inProcess: 'This browser starts no worker, so the page computes by itself. Long training runs more slowly.',
  nonFinite:
    'Stopped at the last finite state of weights and biases: in iteration {iteration}, {cell} becomes {value}, from {from} {relation} {fromValue}. A smaller learning rate or smaller numbers help; Reset goes back to the start values.',
  limit: 'This is the last iteration: a run has at most {max}. Reset begins a new run.',
  notAlive:
    'No start was found for these inputs and targets from which every layer learns. Change the data: inputs that are all 0 teach nothing.',
  randomStart: 'New random weights with which every layer can learn (draw {draws}).',
  newRun: 'Changed in iteration {iteration}: a new run starts from there, as iteration 0. Undo returns to the old one.',
  newRunFromStart:
    'Changed in iteration {iteration}, whose weights have grown beyond what a lab can start with: the new run has the start values of the old one. Undo leads back to that.',
  engineError: 'The engine could not compute this: {message} What you had is kept.',
  linkCopied: 'A link to exactly this is in the clipboard.',
  scenesLinkCopied: 'A link to these scenes, with their notes, is in the clipboard.',
  linkTooLong: 'This lab is too large for a link. Use Export and share the file.',
  fileUnreadable: 'The browser could not read this file. Was it moved or renamed? Choose it again.',
  partMissing:
    'What this needs could not be loaded. Are you offline? Nothing is lost: load the page again when you are online.',
  copyRefused: 'The browser did not allow copying. The link:',
  notationAsked:
    'This link shows its formulas in another notation than the one you have chosen. Your choice is kept: go back to it in Settings.',
  newerVersion:
    'A new version of the lab is here. This page stays as it is until it is loaded again, and comes back to this place.',
  loadNewer: 'Load it now',
  languageFailed: 'The words of this language could not be loaded: {language}. Are you offline? Choose it again later.',

  logScale: 'logarithmic scale',
  trendStuck:
    'Every gradient is 0: this network cannot learn from here. Change a weight or the data, draw new random weights, or reset and train with a smaller learning rate.',
  trendStuckAtStart:
    'Every gradient is 0: this network cannot learn from here. Change a weight or the data, or draw new random weights.',
  trendDead: '{neurons}: no error passes for any sample, so nothing is learnt there.',
  trendSaturated:
    '{neurons}: saturated for every sample; the slope there is so close to 0 that nothing is learnt. Smaller weights or inputs help.',
  trendOscillating: 'The cost goes up and down. A smaller learning rate helps.',
  trendDiverging: 'The cost grows. Use a smaller learning rate.',
  trendSettled: 'The cost has stopped falling, or is so close to 0 that nothing is left to learn.',
} as const;
