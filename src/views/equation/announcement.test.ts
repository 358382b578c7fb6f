import { describe, expect, test } from 'vitest';
import { equation } from '../../i18n/en/equation.ts';
import { exampleNamed } from '../../lab/index.ts';
import { shownAt } from '../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../cell/numberStyles.ts';
import { announcement, type Moment } from './announcement.ts';
import { spokenStep } from './spokenStep.ts';

const said = { words: equation, style: EQUATION_STYLE };
const { lab } = exampleNamed('article');
const eo: Moment = { shown: shownAt(lab, 'Eo'), sample: 3, training: false, playing: false, pinned: undefined };
const step = spokenStep(eo.shown, 3, said);

describe('announcement', () => {
  test('says a step in full, and by its name alone while it plays', () => {
    expect(announcement(eo, undefined, said)).toBe(step);
    expect(announcement({ ...eo, playing: true }, eo, said)).toBe('Output layer error');
  });

  test('says the iteration first when that is another one', () => {
    const later: Moment = { ...eo, shown: { ...eo.shown, place: { ...eo.shown.place, iteration: 7 } } };
    expect(announcement(later, eo, said)).toBe(`Iteration 7. ${step}`);
    expect(announcement(later, later, said)).toBe(step);
  });

  test('says that training runs and none of its steps', () => {
    expect(announcement({ ...eo, training: true }, eo, said)).toBe('Training.');
  });

  test('says the number that was just asked about, and the step again once that changes', () => {
    const asked: Moment = { ...eo, pinned: 'Eo[3,2]' };
    expect(announcement(asked, eo, said)).toBe(
      'Eo row 3 column 2, error of output 2 for sample 3: minus 1 times 0 is 0.',
    );
    expect(announcement({ ...asked, shown: shownAt(lab, 'Eh') }, asked, said)).toMatch(/^Step 7 of 15/);
    expect(announcement({ ...eo, pinned: 'dWh[1,1]' }, eo, said)).toBe(step);
  });
});
