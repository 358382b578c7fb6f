import { useEffect, useRef } from 'react';
import { useWords } from './words.ts';
import styles from './BlackScreen.module.css';

/**
 * Black over everything, until it is pressed. Nothing below it can be seen, so nothing there has the focus; what had it, or
 * was given it meanwhile, has it afterwards.
 */
export function BlackScreen({ onEnd }: { readonly onEnd: () => void }) {
  const { page } = useWords();
  const screen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const cover = screen.current;
    if (!cover) return undefined;
    let below = document.activeElement;
    const take = () => {
      if (document.activeElement === cover) return;
      below = document.activeElement;
      cover.focus({ preventScroll: true });
    };
    take();
    document.addEventListener('focusin', take);
    return () => {
      document.removeEventListener('focusin', take);
      if (below instanceof HTMLElement && below.isConnected) below.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button
      ref={screen}
      type="button"
      className={styles.black}
      aria-label={page.blackScreen}
      onClick={onEnd}
      onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()}
    />
  );
}
