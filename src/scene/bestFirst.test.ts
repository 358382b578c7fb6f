import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst, type Attempt } from './bestFirst.ts';

/** What is found out of an attempt, step by step: how much less it is worth than it promised; or that nothing comes. */
interface Course {
  readonly promise: number;
  readonly losses: readonly number[];
  readonly fails: boolean;
}

const anyCourses = fc.array(
  fc.record({
    promise: fc.integer({ min: 0, max: 20 }),
    losses: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    fails: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const worthOf = ({ promise, losses }: Course) => losses.reduce((most, loss) => most - loss, promise);

function attempt(course: Course, looked: Course[], step = 0): Attempt<Course> {
  const most = worthOf({ ...course, losses: course.losses.slice(0, step) });
  if (step === course.losses.length && !course.fails) return { most, found: course };
  return {
    most,
    *further() {
      looked.push(course);
      yield;
      return step === course.losses.length ? undefined : attempt(course, looked, step + 1);
    },
  };
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('finds what is worth the most, and looks into nothing that promised less', () => {
  fc.assert(
    fc.property(anyCourses, (courses) => {
      const coming = courses.filter(({ fails }) => !fails);
      fc.pre(coming.length > 0);
      const looked: Course[] = [];
      const best = finished(bestFirst(courses.map((course) => attempt(course, looked))));
      const most = Math.max(...coming.map(worthOf));
      expect(worthOf(best)).toBe(most);
      for (const course of looked) expect(course.promise).toBeGreaterThanOrEqual(most);
    }),
  );
});
