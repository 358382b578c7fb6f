import type { Page } from '@playwright/test';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

interface Frame {
  readonly isReady: boolean;
  readonly place: string;
  /** Every number that can be seen, by the panel and the cell, with all that stands there for it. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
}

/** What each frame is about to show, from the next one on, until `count` of them have come. */
async function framesAfter(page: Page, act: string, count: number): Promise<readonly Frame[]> {
  return page.evaluate(
    async ([key, frames]) => {
      dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
      const found = [];
      for (let i = 0; i < frames; i += 1) {
        await new Promise(requestAnimationFrame);
        const seen: Record<string, string[]> = {};
        for (const cell of document.querySelectorAll<HTMLElement>('#matrices [data-value], #network [data-value]')) {
          // Text that is not to be seen has no colour.
          if (getComputedStyle(cell).color === 'rgba(0, 0, 0, 0)') continue;
          const name = `${cell.closest('section')!.id} ${cell.dataset['cell'] ?? cell.dataset['term']}`;
          (seen[name] ??= []).push(cell.dataset['value']!);
        }
        const timeline = document.querySelector('footer input[type="range"]')!;
        found.push({
          isReady: document.documentElement.dataset['ready'] === 'true',
          place: timeline.getAttribute('aria-valuetext')!,
          seen,
        });
      }
      return found;
    },
    [act, count] as const,
  );
}

/** The matrices of which a frame shows numbers. */
function matricesIn({ seen }: Frame): readonly string[] {
  const names = Object.keys(seen).flatMap((name) => /^matrices (.*)\[/.exec(name)?.[1] ?? []);
  return [...new Set(names)];
}

/** The numbers that matrices and network show differently. */
function differing({ seen }: Frame): readonly string[] {
  return Object.keys(seen).filter((name) => {
    const [panel, cell] = name.split(' ');
    const elsewhere = seen[`network ${cell}`] ?? [];
    return panel === 'matrices' && elsewhere.some((value) => value !== seen[name]![0]);
  });
}

test('a new iteration comes with nothing of the one before in its matrices; the page is ready when all of it is there @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  const weight = page.locator('#matrices [data-cell="Wo[1,1]"]');
  await expect(weight).toHaveAttribute('data-value', '1');

  const all = await framesAfter(page, 'ArrowRight', 40);
  const frames = all.filter(({ place }) => place === 'Step 1 of 15, Zh');
  expect(frames.length, 'it has come').toBeGreaterThan(0);
  for (const frame of frames) {
    expect(matricesIn(frame).toSorted()).toEqual(['Bh', 'Bo', 'Wh', 'Wo', 'X', 'Y', 'Zh']);
    expect(frame.seen['matrices Wo[1,1]']).toEqual(['0.78125']);
  }
  const first = frames.findIndex(({ isReady }) => isReady);
  expect(first, 'it waits for the network').toBeGreaterThan(0);
  expect(
    frames.slice(0, first).some((frame) => differing(frame).includes('matrices Wo[1,1]')),
    'which had a turn of its own',
  ).toBe(true);
  for (const frame of frames.slice(first)) {
    expect(frame.isReady).toBe(true);
    expect(differing(frame)).toEqual([]);
    expect(Object.keys(frame.seen).filter((name) => /^network (H|Zo|O|Eo|Eh)\[/.test(name))).toEqual([]);
  }
});

test('while training the numbers of matrices and network change together @chromium', async ({ page }) => {
  await openLab(page);
  const frames = await framesAfter(page, 't', 120);
  await page.keyboard.press('t');
  const weights = new Set(frames.map(({ seen }) => seen['matrices Wo[1,1]']![0]));
  expect(weights.size, 'the numbers have moved').toBeGreaterThan(2);
  expect(frames.flatMap(differing)).toEqual([]);
});
