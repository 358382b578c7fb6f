import { useLayoutEffect, useRef } from 'react';
import { useWords } from './words.ts';
import styles from './BlackScreen.module.css';

/**
 * Black over everything, until it is pressed: the newest of the top layer, also when a dialog or a menu is opened below it.
 * Nothing there can be seen, so nothing there has the focus; what had it, or was given it meanwhile, has it afterwards.
 */
export function BlackScreen({ onEnd }: { readonly onEnd: () => void }) {
  const { page } = useWords();
  const screen = useRef<HTMLDialogElement>(null);
  const cover = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => (screen.current && cover.current ? keepOnTop(screen.current, cover.current) : undefined), []);
  return (
    <dialog
      ref={screen}
      className={styles.screen}
      aria-label={page.blackScreen}
      popover="manual"
      data-black=""
      onCancel={(event) => event.preventDefault()}
    >
      <button
        ref={cover}
        type="button"
        className={styles.black}
        aria-label={page.blackScreen}
        onClick={onEnd}
        onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()}
      />
    </dialog>
  );
}

/** Returns what ends it. */
function keepOnTop(screen: HTMLDialogElement, cover: HTMLElement): () => void {
  const below: Element[] = [];
  const take = () => {
    const { activeElement } = document;
    if (activeElement === cover) return;
    if (activeElement) below.push(activeElement);
    cover.focus({ preventScroll: true });
  };
  const hide = () => {
    if (screen.matches(':popover-open')) screen.hidePopover();
    screen.close();
  };
  const raise = () => {
    if (ended.signal.aborted) return;
    hide();
    // Below a dialog only a dialog can be reached; without one, menus stay open and what is announced is still heard.
    if (document.querySelector('dialog:modal')) screen.showModal();
    else screen.showPopover();
    take();
  };
  const ended = new AbortController();
  const { signal } = ended;
  take();
  raise();
  document.addEventListener('focusin', take, { signal });
  const onOpen = ({ target, newState }: ToggleEvent) => {
    if (newState !== 'open' || target === screen) return;
    // What is being opened remembers where the focus was, and goes back there.
    hide();
    giveBack(below);
    // Once it is open, and before it is painted.
    queueMicrotask(raise);
  };
  document.addEventListener('beforetoggle', onOpen, { signal, capture: true });
  document.addEventListener('fullscreenchange', raise, { signal });
  // What may close it without asking (a phone's second way back) leaves the black there; Escape is the page's keys' matter.
  screen.addEventListener('close', () => !screen.open && !screen.matches(':popover-open') && raise(), { signal });
  return () => {
    ended.abort();
    hide();
    giveBack(below);
  };
}

/** Gives the focus to the newest of these that can take it; for what was in a menu that is closed by now, to its button. */
function giveBack(elements: readonly Element[]): void {
  for (const element of elements.toReversed()) {
    const menu = element.closest('[popover]')?.id;
    const button = menu ? document.querySelector(`[popovertarget="${CSS.escape(menu)}"]`) : undefined;
    for (const one of [element, button]) {
      if (one instanceof HTMLElement && one !== document.body) one.focus({ preventScroll: true });
      if (one && document.activeElement === one) return;
    }
  }
}
