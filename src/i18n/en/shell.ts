/** What the page says before its script runs, in every language at once: the build writes it into index.html. */
export const shell = {
  /** What the page is, in a sentence. */
  description:
    'Watch, edit and step through the forward and backward pass of a small neural network, number by number.',
  /** Why it stays empty without JavaScript. */
  noScript:
    'Propagation Lab computes in this page, so it needs JavaScript. Please switch it on and load the page again.',
} as const;
