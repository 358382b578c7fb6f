import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costScene } from './costScene.ts';

const curve = (values: readonly number[], stride = 1) => ({
  stride,
  values: Float64Array.from(values),
  last: { iteration: (values.length - 1) * stride, cost: values.at(-1)! },
});
const sceneOf = (values: readonly number[], iteration = 0) =>
  costScene({ costs: curve(values), width: 300, height: 200, iteration });

describe('costScene', () => {
  it('is linear from 0 while the cost falls by less than three decades', () => {
    const scene = sceneOf([4, 2, 1]);
    expect(scene.scale).toBe('linear');
    expect(scene.yTicks[0]!.value).toBe(0);
    expect(scene.yTicks[0]!.at).toBe(scene.plot.y + scene.plot.height);
  });

  it('is logarithmic, with powers of ten as ticks, when it falls by more', () => {
    const scene = sceneOf([3, 0.1, 0.002]);
    expect(scene.scale).toBe('log');
    expect(scene.yTicks.map(({ value }) => value)).toEqual([0.01, 0.1, 1]);
  });

  it('keeps few ticks over many decades', () => {
    const { yTicks } = sceneOf([1e5, 1, 1e-20]);
    expect(yTicks.length).toBeLessThanOrEqual(6);
    expect(yTicks.at(-1)!.value).toBe(1e5);
  });

  it('stays linear when a cost is 0, which has no logarithm', () => {
    expect(sceneOf([3, 1e-6, 0]).scale).toBe('linear');
  });

  it('draws the cost before training: one point, at the left', () => {
    const scene = sceneOf([3.28125]);
    expect(scene.marker).toEqual({ x: scene.plot.x, y: scene.plot.y });
    expect(scene.xTicks.map(({ value }) => value)).toEqual([0, 1]);
  });

  it('puts the marker on the recorded cost, and on the line between two', () => {
    const costs = curve([4, 2, 0], 10);
    const at = (iteration: number) => costScene({ costs, width: 300, height: 200, iteration }).marker!;
    expect(at(10).y).toBeCloseTo((at(0).y + at(20).y) / 2, 9);
    expect(at(5).y).toBeCloseTo((at(0).y + at(10).y) / 2, 9);
    expect(at(5).x).toBeCloseTo((at(0).x + at(10).x) / 2, 9);
  });

  it('draws up to the newest cost, which may stand between two strides', () => {
    const costs = { stride: 10, values: Float64Array.of(4, 2), last: { iteration: 13, cost: 1 } };
    const scene = costScene({ costs, width: 300, height: 200, iteration: 13 });
    expect(scene.marker!.x).toBe(scene.plot.x + scene.plot.width);
    expect(scene.path.match(/[ML]/g)).toHaveLength(3);
  });

  it('leaves a gap where a cost is not finite, and has no marker there', () => {
    const scene = sceneOf([1, Infinity, 2], 1);
    expect(scene.path.match(/M/g)).toHaveLength(2);
    expect(scene.path).not.toMatch(/NaN|Infinity/);
    expect(scene.marker).toBeNull();
    expect(sceneOf([1, 2], 7).marker).toBeNull();
  });

  it('ends before a newest cost that is not known, with axes that have room for it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 6 }),
        (values, more) => {
          const stride = 7;
          const last = { iteration: (values.length - 1) * stride + more, cost: more === 0 ? values.at(-1)! : 5 };
          const costs = { stride, values: Float64Array.from(values), last };
          const size = { costs, width: 300, height: 200 };
          const whole = costScene({ ...size, iteration: last.iteration });
          const part = costScene({ ...size, iteration: undefined, isNewestKnown: false });
          const corners = (path: string) => path.match(/[ML]/g)?.length ?? 0;
          expect(corners(part.path)).toBe(corners(whole.path) - 1);
          expect(part.newest?.iteration ?? -1).toBeLessThan(last.iteration);
          expect(part.marker).toBeNull();
          // Where the marker stood when that cost was the one on screen.
          const before = part.newest && costScene({ ...size, iteration: part.newest.iteration }).marker;
          expect(part.end).toEqual(before ?? null);
          expect(whole.end).toBeNull();
          expect([part.xTicks, part.yTicks, part.scale]).toEqual([whole.xTicks, whole.yTicks, whole.scale]);
        },
      ),
    );
  });

  it('stays inside its plot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const { plot, path, xTicks, yTicks } = sceneOf(values);
          for (const [x, y] of [...path.matchAll(/[ML](-?[\d.e-]+),(-?[\d.e-]+)/g)].map((m) => [
            Number(m[1]),
            Number(m[2]),
          ])) {
            expect(x).toBeGreaterThanOrEqual(plot.x - 0.01);
            expect(x).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
            expect(y).toBeGreaterThanOrEqual(plot.y - 0.01);
            expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
          }
          for (const { at } of xTicks) expect(at).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
          for (const { at } of yTicks) expect(at).toBeGreaterThanOrEqual(plot.y - 0.01);
        },
      ),
    );
  });
});
