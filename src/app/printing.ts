import './printing.css';

/** As wide as a sheet of Letter or A4 lying across is between its margins, in CSS pixels; the style sheet asks for both. */
const SHEET_PX = 980;

/** What is drawn for its size on screen, by what the style sheet calls that size on paper. */
const DRAWN = { network: '#network', cost: '#explanation > section' } as const;

/**
 * Lets the page be printed: what is drawn for its size on screen keeps that size, and all of it is scaled to the width of
 * a sheet. A browser lays a page out for paper without asking its scripts, but tells them before.
 */
export function keepPrintable(): void {
  addEventListener('beforeprint', () => {
    const { style } = document.documentElement;
    let width = 0;
    for (const [name, selector] of Object.entries(DRAWN)) {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (!box) continue;
      style.setProperty(`--${name}-w`, `${box.width}px`);
      style.setProperty(`--${name}-h`, `${box.height}px`);
      width = Math.max(width, box.width);
    }
    style.setProperty('--printed-rem', getComputedStyle(document.documentElement).fontSize);
    style.setProperty('--printed-zoom', String(Math.min(1, SHEET_PX / Math.max(1, width))));
  });
}
