/** What the page says where no script runs, in every language at once: the build writes it into index.html. */
export const shell = {
  /** Why it stays empty without JavaScript. */
  noScript:
    'Propagation Lab computes in this page, so it needs JavaScript. Please switch it on and load the page again.',
} as const;
