import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costScene } from './costScene.ts';
import type { RecordedCost } from './types.ts';

const curve = (values: readonly number[], stride = 1) =>
  values.map((cost, i): RecordedCost => ({ iteration: i * stride, cost }));
const sceneOf = (values: readonly number[], iteration = 0) =>
  costScene({ known: curve(values), lastIteration: values.length - 1, width: 300, height: 200, iteration, told: true });

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
    const known = curve([4, 2, 0], 10);
    const at = (iteration: number) =>
      costScene({ known, lastIteration: 20, width: 300, height: 200, iteration, told: true }).marker!;
    expect(at(10).y).toBeCloseTo((at(0).y + at(20).y) / 2, 9);
    expect(at(5).y).toBeCloseTo((at(0).y + at(10).y) / 2, 9);
    expect(at(5).x).toBeCloseTo((at(0).x + at(10).x) / 2, 9);
  });

  it('draws up to the newest cost, which may stand between two strides', () => {
    const known = [...curve([4, 2], 10), { iteration: 13, cost: 1 }];
    const scene = costScene({ known, lastIteration: 13, width: 300, height: 200, iteration: 13, told: true });
    expect(scene.marker!.x).toBe(scene.plot.x + scene.plot.width);
    expect(scene.path.match(/[ML]/g)).toHaveLength(3);
    expect(scene.lastKnown).toEqual({ iteration: 13, cost: 1 });
    expect(scene.end).toBeNull();
  });

  it('leaves a gap where a cost is not finite, and has no marker there', () => {
    const scene = sceneOf([1, Infinity, 2], 1);
    expect(scene.path.match(/M/g)).toHaveLength(2);
    expect(scene.path).not.toMatch(/NaN|Infinity/);
    expect(scene.marker).toBeNull();
    expect(sceneOf([1, 2], 7).marker).toBeNull();
  });

  it('ends before a cost that is still to come, with room beside it and nothing of it in any scale', () => {
    const known = curve([4, 2]);
    const scene = costScene({ known, lastIteration: 2, width: 300, height: 200, iteration: 2, told: false });
    expect(scene.path.match(/[ML]/g)).toHaveLength(2);
    expect(scene.xTicks.map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(scene.end!.x).toBeCloseTo(scene.plot.x + scene.plot.width / 2, 9);
    expect(scene.end!.y).toBeCloseTo(scene.plot.y + scene.plot.height / 2, 9);
    expect(scene.marker).toBeNull();
    expect(scene.cursorX).toBe(scene.plot.x + scene.plot.width);
    expect(scene.yTicks).toEqual(sceneOf([4, 2]).yTicks);
  });

  it('has the ground alone before the first cost', () => {
    const scene = costScene({ known: [], lastIteration: 0, width: 300, height: 200, iteration: 0, told: false });
    expect(scene.yTicks).toEqual([{ value: 0, at: scene.plot.y + scene.plot.height }]);
    expect(scene.xTicks.map(({ value }) => value)).toEqual([0, 1]);
    expect([scene.path, scene.lastKnown, scene.end, scene.marker]).toEqual(['', undefined, null, null]);
  });

  it('ends without a point where its last cost is not finite', () => {
    const known = curve([1, Infinity]);
    expect(costScene({ known, lastIteration: 2, width: 300, height: 200, iteration: 2, told: false }).end).toBeNull();
  });

  it('labels no two iterations so near that they meet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 200, max: 480 }),
        (lastIteration, width) => {
          const { xTicks } = costScene({
            known: curve([1]),
            lastIteration,
            width,
            height: 200,
            iteration: 0,
            told: true,
          });
          const boxes = xTicks.map(({ value, at, anchor }) => {
            // In digits of 6.6 pixels and commas of 3.
            const text = value.toLocaleString('en');
            const room = text.replaceAll(',', '').length * 6.6 + (text.length - text.replaceAll(',', '').length) * 3;
            return anchor === 'end' ? [at - room, at] : [at - room / 2, at + room / 2];
          });
          expect(xTicks.length).toBeGreaterThanOrEqual(1);
          for (let i = 1; i < boxes.length; i += 1) expect(boxes[i]![0]! - boxes[i - 1]![1]!).toBeGreaterThan(4);
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
