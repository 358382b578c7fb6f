import './printing.css';

/** As wide as a sheet of Letter lying across is between its margins, in CSS pixels, and a little narrower than A4. */
const SHEET_PX = 980;

/** An explanation that lies over a stacked page. */
const SHEETS = '#explanation :popover-open';

/**
 * Lets the page be printed: what is drawn for its size on screen keeps that size, an explanation that lies over the page
 * takes its place in it, and all of it is scaled to the width of a sheet. A browser lays a page out for paper without
 * asking its scripts, but tells them before.
 */
export function keepPrintable(): void {
  let undo: readonly (() => void)[] = [];
  addEventListener('beforeprint', () => {
    undo = [keepSizes(), putSheetsDown()];
  });
  addEventListener('afterprint', () => {
    for (const one of undo) one();
    undo = [];
  });
}

/** Tells the style sheet how large what is drawn is on screen, in CSS pixels; returns how to take that back. */
function keepSizes(): () => void {
  const { style } = document.documentElement;
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const [network, cost] = [boxOf('#network'), boxOf('#explanation > section')];
  // Matrices that are scrolled on screen are there whole.
  const matrices = document.querySelector('#matrices > div')?.scrollWidth;
  const sizes: readonly (readonly [name: string, size: string])[] = [
    ['--printed-rem', getComputedStyle(document.documentElement).fontSize],
    ['--printed-zoom', fitting(network?.width)],
    ['--matrices-zoom', fitting(matrices)],
    ...(network ? sizeOf('--network', network) : []),
    ...(cost ? sizeOf('--cost', cost) : []),
  ];
  for (const [name, size] of sizes) style.setProperty(name, size);
  return () => {
    for (const [name] of sizes) style.removeProperty(name);
  };
}

/** What a width is to be multiplied by on paper. */
function fitting(width: number = 0): string {
  return String(width > SHEET_PX ? SHEET_PX / width : 1);
}

function sizeOf(name: string, { width, height }: DOMRect): [name: string, size: string][] {
  return [
    [`${name}-w`, `${width}px`],
    [`${name}-h`, `${height}px`],
  ];
}

/** Takes explanations that lie over the page out of the top layer; returns how to put them there again. */
function putSheetsDown(): () => void {
  const sheets = [...document.querySelectorAll<HTMLElement>(SHEETS)];
  for (const sheet of sheets) sheet.hidePopover();
  return () => {
    // What was closed meanwhile is none any more.
    for (const sheet of sheets) if (sheet.isConnected && sheet.popover !== null) sheet.showPopover();
  };
}
