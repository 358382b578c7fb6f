import { interpolateNumber } from 'd3';
import { describe, expect, it } from 'vitest';
import { carry, stop, straight, widen } from './movers.ts';
import { pulseTracks } from './pulseTracks.ts';
import type { PulseMover, PulseTrack } from './types.ts';

const carried = { on: 'Wo[1,1]', r: 4, sign: -1 } as const;
const way = straight({ x: 0, y: 10 }, { x: 300, y: 10 });
const tracksOf = (...movers: PulseMover[]) => pulseTracks({ movers });

/** What a browser shows of a track: evenly from frame to frame. */
function shownAt({ frames }: PulseTrack, t: number) {
  const next = frames.findIndex((frame) => frame.t >= t);
  const [a, b] = [frames[Math.max(0, next - 1)]!, frames[next]!];
  const u = b.t === a.t ? 0 : (t - a.t) / (b.t - a.t);
  return { x: interpolateNumber(a.x, b.x)(u), opacity: interpolateNumber(a.opacity, b.opacity)(u) };
}

describe('pulseTracks', () => {
  it('keeps a pulse within 2 pixels of where its mover says it is, in every span', () => {
    for (const span of [
      [0, 1],
      [0, 0.75],
      [0.4, 0.6],
    ] as const) {
      const mover = carry(carried, way, span);
      const [track] = tracksOf(mover);
      for (let t = 0; t <= 1; t += 1 / 128) {
        expect(Math.abs(shownAt(track!, t).x - mover(t)!.x), `from ${span[0]} to ${span[1]}, at ${t}`).toBeLessThan(2);
      }
    }
  });

  it('runs from the step’s beginning to its end, in order', () => {
    const [track] = tracksOf(carry(carried, way, [0.4, 0.6]));
    const moments = track!.frames.map(({ t }) => t);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect([moments[0], moments.at(-1)]).toEqual([0, 1]);
    expect(new Set(moments).size).toBe(moments.length);
  });

  it('shows what a closed gate stops as carried on its way, and as stopped from its arrival on', () => {
    const [onWay, stopped, ...others] = tracksOf(stop(carried, way, [0, 0.7]));
    expect(others).toEqual([]);
    expect([onWay!.kind, stopped!.kind]).toEqual(['carry', 'stop']);
    expect([shownAt(onWay!, 0.5).opacity, shownAt(stopped!, 0.5).opacity]).toEqual([1, 0]);
    expect([shownAt(onWay!, 1).opacity, shownAt(stopped!, 1).opacity]).toEqual([0, 0.9]);
    expect(shownAt(stopped!, 1).x).toBe(300);
  });

  it('gives a ring its largest radius, and does not show it outside its span', () => {
    const [ring] = tracksOf(widen('gate', carried, { x: 5, y: 5 }, [20, 30], [0.5, 0.75]));
    expect(ring!.r).toBeGreaterThan(29);
    expect(ring!.r).toBeLessThanOrEqual(30);
    expect(Math.max(...ring!.frames.map(({ scale }) => scale))).toBe(1);
    expect([0, 0.5, 0.75, 1].map((t) => shownAt(ring!, t).opacity)).toEqual([0, 0, 0, 0]);
    expect(shownAt(ring!, 0.6).opacity).toBeGreaterThan(0.4);
  });

  it('has no track for what is never there', () => {
    expect(tracksOf(Object.assign(() => null, { span: [0, 1] as const }))).toEqual([]);
  });
});
