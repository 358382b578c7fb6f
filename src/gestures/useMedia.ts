import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now, and again whenever that changes; in what the build draws, none does. */
export function useMedia(query: string): boolean {
  const { subscribe, read } = useMemo(() => mediaQuery(query), [query]);
  return useSyncExternalStore(subscribe, read, () => false);
}

/** A query that is asked for the first time when it is read: the build has nobody to ask. */
function mediaQuery(query: string) {
  let asked: MediaQueryList | undefined;
  const list = () => (asked ??= matchMedia(query));
  return {
    subscribe(changed: () => void) {
      list().addEventListener('change', changed);
      return () => list().removeEventListener('change', changed);
    },
    read: () => list().matches,
  };
}
