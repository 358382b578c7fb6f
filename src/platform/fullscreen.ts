/** What is true or not and changes, in the form that React's useSyncExternalStore takes. */
export interface LiveFlag {
  readonly get: () => boolean;
  /** Calls `onChange` at every change until the returned function is called. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Whether something of the page fills the screen; it also ends by the browser's own Escape. */
export const isFullscreen: LiveFlag = {
  get: () => document.fullscreenElement !== null,
  subscribe(onChange) {
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  },
};

/** The page filling the screen, as it is wanted. */
export interface Fullscreen {
  /**
   * Fills the screen or gives it back; call it from a click or a key. What is wanted while the browser is still at the
   * last change waits for that. Nothing happens where the browser has no full screen for pages, as on an iPhone, or
   * does not allow it here and now.
   */
  want(full: boolean): void;
  toggle(): void;
  /**
   * Opens a window, which may end the full screen: a browser tells of that a tenth of a second later, not always (as in
   * Chromium without a window of its own) after the focus has gone. Nobody asked for such a loss. Returns whether the
   * window is open; one that was not lets nothing be lost.
   */
  lend(open: () => boolean): boolean;
  /**
   * Calls back when the browser gave the screen back unasked: its own Escape, which no page sees as a key. Where another
   * tab or window came before the page, nobody has asked for anything.
   */
  onLost(callback: () => void): () => void;
}

/** By then a window that was opened has what it takes. */
const LENT_MS = 1_000;

export function createFullscreen(): Fullscreen {
  let wanted = false;
  let lentUntil = -Infinity;
  let changing = false;
  const settle = async () => {
    if (changing) return;
    changing = true;
    while (document.fullscreenEnabled && wanted !== isFullscreen.get()) {
      if (wanted && !mayAsk()) {
        // It waited for the last change, and its press is too long ago by now.
        wanted = false;
        break;
      }
      const change = wanted ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      const allowed = await change.then(
        () => true,
        () => false,
      );
      if (!allowed) wanted = isFullscreen.get();
    }
    changing = false;
  };
  const want = (full: boolean) => {
    // A key that came from another window is none that the browser has seen: to ask would only be logged as a mistake.
    wanted = full && (isFullscreen.get() || mayAsk());
    void settle();
  };
  return {
    want,
    toggle: () => want(!isFullscreen.get()),
    lend(open) {
      lentUntil = performance.now() + LENT_MS;
      const isOpen = open();
      if (!isOpen) lentUntil = -Infinity;
      return isOpen;
    },
    onLost: (callback) =>
      isFullscreen.subscribe(() => {
        if (changing || isFullscreen.get() || !wanted) return;
        wanted = false;
        if (document.hasFocus() && performance.now() > lentUntil) callback();
      }),
  };
}

/** Whether a press is recent enough for the browser to allow it; true where the browser does not tell. */
function mayAsk(): boolean {
  const { navigator } = globalThis as { navigator?: { readonly userActivation?: { readonly isActive: boolean } } };
  return navigator?.userActivation?.isActive ?? true;
}
