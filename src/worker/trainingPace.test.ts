import { expect, test } from 'vitest';
import { trainingPace } from './trainingPace.ts';

test('the first second of training is slow enough to watch', () => {
  expect(trainingPace(0)).toBe(0);
  expect(trainingPace(100)).toBeGreaterThan(0);
  expect(trainingPace(1_001)).toBe(140);
});

test('100,000 iterations take a little over four seconds', () => {
  expect(trainingPace(4_000)).toBeLessThan(100_000);
  expect(trainingPace(4_500)).toBeGreaterThan(100_000);
});

test('it never goes back and has no jump, where the growth ends either', () => {
  for (let ms = 10; ms < 8_000; ms += 10) {
    const step = trainingPace(ms) - trainingPace(ms - 10);
    expect(step).toBeGreaterThanOrEqual(0);
    expect(step).toBeLessThanOrEqual(1_001);
  }
});
