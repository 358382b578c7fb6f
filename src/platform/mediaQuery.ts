/** A media query as a value that changes, in the form that React's useSyncExternalStore takes. */
export interface LiveFlag {
  readonly get: () => boolean;
  /** Calls `onChange` at every change until the returned function is called. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** The person asked their system for less motion. */
export const prefersReducedMotion = mediaQuery('(prefers-reduced-motion: reduce)');

function mediaQuery(query: string): LiveFlag {
  return {
    get: () => matchMedia(query).matches,
    subscribe(onChange) {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
  };
}
