/** `SWEEP=all npm test -- e2e` looks at everything everywhere; without it, at less of what is looked at elsewhere again. */
export function sweepsAll(): boolean {
  return process.env['SWEEP'] === 'all';
}
