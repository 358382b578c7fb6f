import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSight } from './watchSight.ts';

type Tell = (entries: readonly Partial<IntersectionObserverEntry>[]) => void;

/** The observers that were made, as far as the watch asks them, with what makes them tell. */
class FakeSight {
  static all: FakeSight[] = [];
  isLive = true;
  readonly tell: Tell;
  readonly rootMargin: string;
  constructor(tell: Tell, { rootMargin }: { readonly rootMargin: string }) {
    this.tell = tell;
    this.rootMargin = rootMargin;
    FakeSight.all.push(this);
  }
  observe() {}
  disconnect() {
    this.isLive = false;
  }
}

let resized: () => void;
let watchesSizes: boolean;
class FakeSizes {
  constructor(tell: () => void) {
    resized = tell;
    watchesSizes = true;
  }
  observe() {}
  disconnect() {
    watchesSizes = false;
  }
}

beforeEach(() => {
  FakeSight.all = [];
  vi.stubGlobal('IntersectionObserver', FakeSight);
  vi.stubGlobal('ResizeObserver', FakeSizes);
  vi.stubGlobal('getComputedStyle', ({ position }: { readonly position: string }) => ({ position }));
});
afterEach(() => vi.unstubAllGlobals());

const bar = (offsetHeight: number, position = 'sticky') => ({ offsetHeight, position });
type Bar = ReturnType<typeof bar>;
const watch = (bars: readonly Bar[], onSight: (isInSight: boolean) => void = () => {}) =>
  watchSight({} as Element, bars as unknown as HTMLElement[], onSight);
const live = () => FakeSight.all.filter((one) => one.isLive).map(({ rootMargin }) => rootMargin);

test('the window ends above the highest of the bars that stay at its foot', () => {
  watch([bar(84), bar(44), bar(300, 'static')]);
  expect(live()).toEqual(['0px 0px -84px']);
});

test('when a bar becomes another one, by turning the device or by a line more, the window ends above that', () => {
  const [whole, buttons] = [bar(84), bar(44, 'static')];
  watch([whole, buttons]);
  Object.assign(whole, { position: 'static' });
  Object.assign(buttons, { position: 'sticky' });
  resized();
  expect(live()).toEqual(['0px 0px -44px']);
  resized();
  expect(FakeSight.all, 'the same foot is looked past no second time').toHaveLength(2);
});

test('in sight is nine tenths of the place, or what fills nine tenths of the window', () => {
  const seen: boolean[] = [];
  watch([bar(84)], (isInSight) => seen.push(isInSight));
  const rect = (height: number) => ({ height }) as DOMRectReadOnly;
  for (const [intersectionRatio, height] of [
    [0.89, 178],
    [0.9, 180],
    [0.4, 539],
    [0.4, 540],
  ] as const) {
    FakeSight.all[0]!.tell([{ intersectionRatio, intersectionRect: rect(height), rootBounds: rect(600) }]);
  }
  expect(seen).toEqual([false, true, false, true]);
});

test('once it is ended it watches nothing', () => {
  watch([bar(84)])();
  expect(live()).toEqual([]);
  expect(watchesSizes).toBe(false);
});
