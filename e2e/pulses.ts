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

/** Watches a canvas of pulses for some frames, from the first sight of one on or from now on. */
export async function watchPulses(
  pulses: Locator,
  frames: number,
  from: 'first sight' | 'now' = 'first sight',
): Promise<readonly PulsesSeen[]> {
  return pulses.evaluate(
    async (canvas: HTMLCanvasElement, { frames: wanted, from: start }) => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const looks = [...canvas.children].map((child) => {
        const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(child);
        const colour = borderTopWidth === '0px' ? backgroundColor : borderTopColor;
        return { kind: (child as HTMLElement).dataset['kind']!, rgb: colour.match(/\d+/g)!.slice(0, 3).map(Number) };
      });
      const { width, height } = canvas;
      // A copy is read, since the canvas itself would be kept otherwise once it is.
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
          const isNear = ({ rgb }: { rgb: number[] }) => rgb.every((c, k) => Math.abs(c - data[4 * i + k]!) < 24);
          if (alpha > 150) for (const { kind } of looks.filter(isNear)) kinds.add(kind);
        }
        return { meanX: sum / weight, right, kinds: [...kinds] };
      };
      let seen = look();
      while (start === 'first sight' && Number.isNaN(seen.meanX)) {
        await nextFrame();
        seen = look();
      }
      const all = [seen];
      while (all.length < wanted) {
        await nextFrame();
        all.push(look());
      }
      return all;
    },
    { frames, from },
  );
}
