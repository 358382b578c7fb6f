import { describe, expect, it } from 'vitest';
import { beneathLabels } from './beneathLabels.ts';
import { carry, stop, straight } from './movers.ts';
import type { EdgeMark } from './types.ts';

const carried = { on: 'Wo[1,1]', r: 4, sign: 1 } as const;
const way = straight({ x: 0, y: 10 }, { x: 100, y: 10 });
const edge = (detail: 'full' | 'hidden', box = { x: 40, y: 0, width: 20, height: 20 }) =>
  ({ label: { detail, box } }) as EdgeMark;

describe('beneathLabels', () => {
  it('makes what runs on pale within a label’s box, and nowhere else', () => {
    const mover = carry(carried, way, [0, 1]);
    const pale = beneathLabels({ movers: [mover] }, { edges: [edge('full')] }).movers[0]!;
    for (let t = 0; t <= 1; t += 1 / 64) {
      const { opacity, ...rest } = mover(t)!;
      const within = rest.x >= 40 && rest.x <= 60;
      expect(pale(t), `at ${t}`).toEqual({ ...rest, opacity: within ? 0.3 * opacity : opacity });
    }
    expect(pale(0.5)!.opacity).toBe(0.3);
    expect(pale.span).toEqual([0, 1]);
  });

  it('is above and below a box as it was', () => {
    const mover = carry(carried, way, [0, 1]);
    const edges = [
      edge('full', { x: 40, y: 11, width: 20, height: 20 }),
      edge('full', { x: 40, y: -20, width: 20, height: 29 }),
    ];
    expect(beneathLabels({ movers: [mover] }, { edges }).movers[0]!(0.5)).toEqual(mover(0.5));
  });

  it('takes no notice of a label that is left out', () => {
    const mover = carry(carried, way, [0, 1]);
    expect(beneathLabels({ movers: [mover] }, { edges: [edge('hidden')] }).movers[0]!(0.5)).toEqual(mover(0.5));
  });

  it('leaves what a closed gate has stopped as it is', () => {
    const mover = stop(carried, straight({ x: 0, y: 10 }, { x: 50, y: 10 }), [0, 1]);
    expect(beneathLabels({ movers: [mover] }, { edges: [edge('full')] }).movers[0]!(1)).toEqual(mover(1));
  });
});
