import type { Page } from '@playwright/test';

/** What is wrong with the texts on screen: cut off, over each other, or outside the window; one line each. */
export async function textTroubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Shown {
      readonly element: Element;
      readonly text: string;
      readonly rects: readonly DOMRect[];
    }
    const found = new Set<string>();
    const isForEyes = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { visibility, display, clipPath, opacity } = getComputedStyle(at);
        if (visibility === 'hidden' || display === 'none' || clipPath === 'inset(50%)' || opacity === '0') return false;
      }
      return true;
    };
    const scrolls = ({ overflowX, overflowY }: CSSStyleDeclaration) => /auto|scroll/.test(overflowX + overflowY);
    const cutter = ({ element, rects }: Shown): Element | undefined => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        // What scrolls can be reached. An ellipsis is for the title of a lab, which may be as long as its author likes.
        if (scrolls(style)) return undefined;
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        if (style.textOverflow === 'ellipsis' && at.matches('header p')) return undefined;
        const box = at.getBoundingClientRect();
        const isCut = (rect: DOMRect) =>
          rect.left < box.left - 1 ||
          rect.right > box.right + 1 ||
          rect.top < box.top - 2 ||
          rect.bottom > box.bottom + 2;
        if (rects.some(isCut)) return at;
      }
      return undefined;
    };
    const isInScroller = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (scrolls(getComputedStyle(at))) return true;
      }
      return false;
    };

    const shown: Shown[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = node.textContent!.trim();
      if (text === '' || !isForEyes(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
      if (rects.length > 0) shown.push({ element, text, rects });
    }
    for (const one of shown) {
      const by = cutter(one);
      if (by) found.add(`“${one.text}” is cut off by ${by.className || by.tagName}`);
      const isOutside = one.rects.some(({ left, right }) => left < -1 || right > innerWidth + 1);
      if (isOutside && !isInScroller(one.element)) found.add(`“${one.text}” leaves the window`);
      const box = one.element.closest('button, [data-layout="label"]')?.getBoundingClientRect();
      if (box && one.rects.some(({ left, right }) => left < box.left - 2 || right > box.right + 2)) {
        found.add(`“${one.text}” is wider than what it stands in`);
      }
    }
    /** What lies over the rest has a ground of its own, and hides what is below. */
    const layerOf = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(at).position) || at.matches(':popover-open, dialog')) return at;
      }
      return null;
    };
    const layers = shown.map(({ element }) => layerOf(element));
    shown.forEach((a, i) => {
      shown.slice(i + 1).forEach((b, j) => {
        if (a.element === b.element || layers[i] !== layers[i + 1 + j]) return;
        for (const p of a.rects) {
          for (const q of b.rects) {
            const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (width <= 1.5 || height <= 3) continue;
            const x = Math.max(p.left, q.left) + width / 2;
            const y = Math.max(p.top, q.top) + height / 2;
            // What is scrolled away is not there.
            const there = document.elementsFromPoint(x, y);
            if (there.includes(a.element) && there.includes(b.element)) {
              found.add(`“${a.text}” and “${b.text}” overlap`);
            }
          }
        }
      });
    });
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`the page is ${scrollWidth} wide`);
    if (innerWidth > 700 && scrollHeight > innerHeight) found.add(`the page is ${scrollHeight} high`);
    return [...found];
  });
}

/**
 * Words on screen or in names for screen readers that did not come through a catalog, while the page is in a
 * pseudo-language, which writes every one of its own between ⟦ and ⟧ in letters that no other text has.
 */
export async function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NAMES = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    /** Names of matrices and cells, functions of formulas, keys, and the labels of axes; what a word is not. */
    const isNoWord = (word: string) =>
      /^(?:d?[XWBZHAOYEC](?:h?\d*|o)|R|O|o|tanh|max|id|d|z|y|h|m|T|F|L|P|B|Esc|new|next|NumPy|Ctrl|worker)$/.test(
        word,
      ) || /^F\d+$/.test(word);
    const found = new Set<string>();
    const check = (text: string, place: string) => {
      const rest = text.replace(/\p{L}*[^\x00-\x7F\s]\p{L}*/gu, ' ');
      for (const word of rest.match(/[A-Za-z][A-Za-z\d]*/g) ?? []) {
        if (!isNoWord(word)) found.add(`${word} in “${text}” (${place})`);
      }
    };
    for (const element of document.querySelectorAll('body *')) {
      // NumPy is the same in every language; the shell before the script speaks all languages; names are names.
      if (element.closest('code, .boot, noscript, [lang]:not(html)')) continue;
      for (const name of NAMES) check(element.getAttribute(name) ?? '', name);
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) check(node.textContent!, element.tagName.toLowerCase());
      }
    }
    return [...found];
  });
}
