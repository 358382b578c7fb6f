import { expect, test } from 'vitest';
import { exampleNamed } from '../lab/index.ts';
import { createDirectClient } from '../testing/directClient.ts';
import { storeDeps } from '../testing/storeDeps.ts';
import { createLabStore } from './createLabStore.ts';

test.each([
  { what: 'soon drawn', drawnMs: 0, frameMs: 16, shownFor: [500, 520] },
  // 48 ms late: 4 in a hundred of 1,200
  { what: 'drawn in four frames', drawnMs: 64, frameMs: 16, shownFor: [1_200, 1_250] },
  { what: 'long drawn', drawnMs: 400, frameMs: 16, shownFor: [1_500, 1_516] },
  { what: 'soon drawn at 50 frames a second', drawnMs: 0, frameMs: 20, shownFor: [500, 520] },
  { what: 'soon drawn at 120', drawnMs: 0, frameMs: 8, shownFor: [500, 508] },
  { what: 'long drawn at 120', drawnMs: 400, frameMs: 8, shownFor: [1_500, 1_508] },
  { what: 'soon drawn and slowly made', drawnMs: 0, frameMs: 16, every: 5, shownFor: [500, 580] },
])('numbers that are $what stand until most frames were on time', async ({ drawnMs, frameMs, every = 1, shownFor }) => {
  const client = createDirectClient();
  let nowMs = 0;
  let isDrawing = false;
  const shownAt: number[] = [];
  const trained = createLabStore(
    storeDeps({
      client: {
        ...client,
        async train(onProgress) {
          const progress = await client.seek(1);
          for (let frame = 0; nowMs < 10_000; frame += 1) {
            const dtMs = isDrawing ? Math.max(1, Math.ceil(drawnMs / frameMs)) * frameMs : frameMs;
            isDrawing = false;
            nowMs += dtMs;
            trained.advance(dtMs);
            if (frame % every === 0) onProgress(progress);
          }
          return { ...progress, reason: 'stopped' };
        },
      },
    }),
    exampleNamed('article').lab,
  );
  await trained.start('');
  trained.state.subscribe((is, was) => {
    if (is.shown === was.shown) return;
    shownAt.push(nowMs);
    isDrawing = true;
  });
  await trained.train();
  const between = shownAt.slice(1, -1).map((at, i) => at - shownAt[i]!);
  expect(between.length).toBeGreaterThanOrEqual(5);
  const [atLeast = NaN, atMost = NaN] = shownFor;
  for (const ms of between) {
    expect(ms).toBeGreaterThanOrEqual(atLeast);
    expect(ms).toBeLessThanOrEqual(atMost);
  }
});
