/** `test.use(MOTION)`: the page moves, as for most of its readers. */
export const MOTION = { contextOptions: { reducedMotion: 'no-preference' } } as const;
