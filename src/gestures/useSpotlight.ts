import { useEffect, type RefObject } from 'react';

/**
 * Keeps `--x` and `--y` of a light where the pointer is. Until it moves, and again whenever `key` changes while it
 * rests, the light is on an element within `area` that matches the first of `selectors` that one matches: so it needs no
 * pointer.
 */
export function useSpotlight(
  light: RefObject<HTMLElement | null>,
  area: RefObject<HTMLElement | null>,
  selectors: readonly string[],
  key: string,
): void {
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => shine(light.current, clientX, clientY);
    addEventListener('pointermove', follow);
    addEventListener('pointerdown', follow);
    return () => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerdown', follow);
    };
  }, [light]);
  useEffect(() => {
    // What the key stands for is drawn in the frame after.
    const request = requestAnimationFrame(() => {
      const target = selectors.map((selector) => area.current?.querySelector(selector)).find((found) => found);
      const box = (target ?? area.current)?.getBoundingClientRect();
      if (box) shine(light.current, box.x + box.width / 2, box.y + box.height / 2);
    });
    return () => cancelAnimationFrame(request);
  }, [light, area, selectors, key]);
}

function shine(light: HTMLElement | null, x: number, y: number): void {
  light?.style.setProperty('--x', `${x}px`);
  light?.style.setProperty('--y', `${y}px`);
}
