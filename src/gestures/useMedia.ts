import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now, and again whenever that changes. */
export function useMedia(query: string): boolean {
  const { subscribe, read } = useMemo(() => {
    const list = matchMedia(query);
    return {
      subscribe(changed: () => void) {
        list.addEventListener('change', changed);
        return () => list.removeEventListener('change', changed);
      },
      read: () => list.matches,
    };
  }, [query]);
  return useSyncExternalStore(subscribe, read);
}
