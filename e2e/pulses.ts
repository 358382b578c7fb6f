import type { Locator } from '@playwright/test';

/** What the canvas of pulses shows in one frame. */
export interface PulsesSeen {
  /** Where what it shows lies in the middle, from the left of the page, in pixels; NaN where it shows nothing. */
  readonly meanX: number;
  /** How far to the right it reaches; −Infinity where it shows nothing. */
  readonly right: number;
  /** The kinds whose line or filling is well seen. */
  readonly kinds: readonly string[];
}

/**
 * Watches a canvas of pulses frame by frame for some milliseconds, from the first sight of one on, and for six frames
 * at least, however busy the machine is.
 */
export async function watchPulses(pulses: Locator, forMs: number): Promise<readonly PulsesSeen[]> {
  return pulses.evaluate(async (canvas: HTMLCanvasElement, lasting) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const looks = [...canvas.children].flatMap((child) => {
      const { kind, sign } = (child as HTMLElement).dataset;
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(child);
      const colour = borderTopWidth === '0px' ? backgroundColor : borderTopColor;
      // What is 0 does not move; it would look as a ripple does.
      return sign === '0' ? [] : { kind: kind!, rgb: colour.match(/\d+/g)!.slice(0, 3).map(Number) };
    });
    const { width, height } = canvas;
    // Read is a copy: a canvas that is read often is warned of in the console.
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    const look = () => {
      copy.clearRect(0, 0, width, height);
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      const box = canvas.getBoundingClientRect();
      const kinds = new Set<string>();
      let [sum, weight, right] = [0, 0, -Infinity];
      for (let i = 0; i < width * height; i += 1) {
        const alpha = data[4 * i + 3]!;
        if (alpha === 0) continue;
        const x = box.x + ((i % width) * box.width) / width;
        sum += alpha * x;
        weight += alpha;
        right = Math.max(right, x);
        if (alpha < 150) continue;
        const farness = ({ rgb }: { rgb: number[] }) => rgb.reduce((far, c, k) => far + (c - data[4 * i + k]!) ** 2, 0);
        const nearest = looks.reduce((best, one) => (farness(one) < farness(best) ? one : best));
        if (farness(nearest) < 40 ** 2) kinds.add(nearest.kind);
      }
      return { meanX: sum / weight, right, kinds: [...kinds] };
    };
    const all = [];
    const beginMs = performance.now();
    let firstMs = Infinity;
    const isOver = () => performance.now() >= Math.min(firstMs, beginMs + 10_000) + lasting;
    while (!isOver() || (firstMs < Infinity && all.length < 6)) {
      const seen = look();
      if (!Number.isNaN(seen.meanX)) firstMs = Math.min(firstMs, performance.now());
      if (firstMs < Infinity) all.push(seen);
      await nextFrame();
    }
    return all;
  }, forMs);
}
