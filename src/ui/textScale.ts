/** The text size that base.css gives the page in a window of this size, where the reader has set none. */
const pageFontPx = () => Math.max(16, Math.min(0.01041 * innerWidth, 0.0195 * innerHeight));

/** How many times larger the reader wants text than the page has it: 2 at a text size of 200 %. */
export function textScale(): number {
  return Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / pageFontPx());
}
