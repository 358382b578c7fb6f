import { plural } from './plural.ts';

/** The words of the page on privacy. */
export const privacy = {
  title: 'Privacy and offline use',
  nothingSent:
    'No cookies, no analytics, no account. The page loads its own files from the host it came from and asks no other one. Your labs and links stay here: what stands after # in a link is never sent to a server.',
  keptTitle: 'Kept on this device',
  keptNothing: 'Nothing is kept on this device.',
  keptKey: 'Name',
  keptWhat: 'What for',
  keptValue: 'Value',
  kept: {
    theme: 'The colours that you chose',
    language: 'The language that you chose',
    'language-in-links': 'That links you share open in your language',
    numbers: 'How you want numbers written',
    notation: 'How you want formulas written',
    'single-keys': 'That single keys are no shortcuts',
    session: 'Where this tab was, with its scenes and notes, for a reload; gone when the tab is closed',
    timer: 'The time of the presenter’s timer, for a reload; gone when the tab is closed',
    offline: 'That you want no copy for use without a network',
  },
  keptElsewhere:
    'What other open tabs keep for their own reload is neither listed nor erased here, nor what earlier places in this tab’s history keep where the browser stores nothing else. It is gone when its tab is closed.',
  keptByAnother: 'From another version of the lab',
  copyTitle: 'Use without a network',
  copyKept: plural({
    one: 'A copy of the lab is kept, {files} file: it opens without a network, and browsers can install it.',
    other: 'A copy of the lab is kept, {files} files: it opens without a network, and browsers can install it.',
  }),
  copyNone: 'No copy of the lab is kept.',
  copyImpossible:
    'This browser keeps no copy of this page (a private window, an address without https, a frame, or a file from disk).',
  keepCopy: 'Keep a copy',
  keepNoCopy: 'Keep no copy',
  eraseTitle: 'Erase',
  eraseNote: 'Erases all of the above. What is on screen stays, and a copy comes back at the next visit.',
  erase: 'Erase everything kept',
  erased: 'Everything was erased.',
} as const;
