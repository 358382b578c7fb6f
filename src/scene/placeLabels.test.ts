import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointBetween, rectAround, rectMeetsCircle } from './geometry.ts';
import { placeLabels } from './placeLabels.ts';

it('finds a place for a label wherever one of its places is free', () => {
  let found = 0;
  let none = 0;
  fc.assert(
    fc.property(
      fc.record({
        dx: fc.integer({ min: 60, max: 400 }),
        ay: fc.integer({ min: 40, max: 260 }),
        by: fc.integer({ min: 40, max: 260 }),
        r: fc.integer({ min: 10, max: 40 }),
        width: fc.integer({ min: 20, max: 150 }),
        height: fc.integer({ min: 12, max: 44 }),
      }),
      ({ dx, ay, by, r, width, height }) => {
        const edge = { a: { x: 50, y: ay }, b: { x: 50 + dx, y: by }, row: 0, col: 0 };
        const area = { x: 50, y: 3, width: dx, height: 294 };
        const circles = [edge.a, edge.b].map((centre) => ({ centre, r }));
        // Every sixtieth of the way from the eighth on, looked at one by one.
        const places = Array.from({ length: 45 }, (_, k) =>
          rectAround(pointBetween(edge.a, edge.b, (k + 8) / 60), width, height),
        );
        const free = places.filter(
          (box) =>
            box.x >= area.x &&
            box.x + box.width <= area.x + area.width &&
            box.y >= area.y &&
            box.y + box.height <= area.y + area.height &&
            circles.every(({ centre }) => !rectMeetsCircle(box, centre, r, 2)),
        );
        // Labels that would fill more than half of their area are not tried.
        fc.pre(width * height <= area.width * area.height * 0.5 && width <= area.width);
        const placing = placeLabels([edge], { width, height }, { circles, rects: [], area, rows: 1, cols: 1 });
        let step = placing.next();
        while (!step.done) step = placing.next();
        if (free.length > 0) {
          found += 1;
          expect(free).toContainEqual(step.value![0]);
        } else {
          none += 1;
          expect(step.value).toBeUndefined();
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(Math.min(found, none)).toBeGreaterThan(50);
});
