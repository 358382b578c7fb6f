/** How large what is presented must be on an image of 1920 × 1080, in pixels: what is discussed, and every label. */
const IMAGE = { width: 1920, height: 1080 } as const;
const AT_LEAST = {
  room: { number: 48, label: 28 },
  'back-row': { number: 65, label: 38 },
} as const;
/** Browsers round; what is asked for as a minimum is given with a little more. */
const MARGIN = 1.03;

/** The smallest text of a view, in rem, and of a network's label, in px at density 1: see the style sheets and networkScene. */
const SMALLEST_REM = 0.6875;
const SMALLEST_NETWORK_PX = 11 * 0.92;
/** On a small screen nothing is smaller than on the whole page. */
const SMALLEST_SHARE = 0.75;

export interface PresentSizes {
  /** The page's rem: with it the smallest text of every view is `labelPx`. */
  readonly rootPx: number;
  /** The number under discussion. */
  readonly numberPx: number;
  /** The smallest label. */
  readonly labelPx: number;
  /** For networkScene. */
  readonly network: { readonly density: number; readonly minTextPx: number };
}

/**
 * The sizes in which one element is presented in a window of this size, in proportion to what a 1920 × 1080 image
 * needs. `userPx` is the reader's own text size, below which nothing goes.
 */
export function presentSizes(
  window: { readonly width: number; readonly height: number },
  size: keyof typeof AT_LEAST,
  userPx = 16,
): PresentSizes {
  const { number, label } = AT_LEAST[size];
  const scale = MARGIN * Math.min(window.width / IMAGE.width, window.height / IMAGE.height);
  const labelPx = Math.max(SMALLEST_SHARE * userPx, label * scale);
  return {
    labelPx,
    numberPx: Math.max(1.25 * userPx, number * scale),
    rootPx: labelPx / SMALLEST_REM,
    network: { density: labelPx / SMALLEST_NETWORK_PX, minTextPx: labelPx },
  };
}
