import { describe, expect, it } from 'vitest';
import { EXAMPLE_NAMES, EXAMPLES, exampleNamed, isExampleName } from './index.ts';

describe('the examples', () => {
  it('have the names that links use', () => {
    expect(EXAMPLE_NAMES).toEqual([
      'article',
      'simple',
      'resizing-4',
      'resizing-1',
      'mazur',
      'hmkcode',
      'han-kamber',
      'rgu',
    ]);
  });

  it('are found by name', () => {
    for (const example of EXAMPLES) expect(exampleNamed(example.name)).toBe(example);
    expect(isExampleName('toString')).toBe(false);
  });

  it('have a weight matrix that is its own transpose nowhere, so that a forgotten transpose would show', () => {
    const symmetric = (W: readonly (readonly number[])[]) =>
      W.length > 1 && W.every((row, i) => row.length === W.length && row.every((w, j) => w === W[j]![i]));
    for (const { lab } of EXAMPLES) expect(lab.parameters.W.some(symmetric)).toBe(false);
  });

  it('resize nothing but the batch', () => {
    const { lab: four } = exampleNamed('resizing-4');
    const { lab: one } = exampleNamed('resizing-1');
    expect(one.parameters).toEqual(four.parameters);
    expect(one.network).toEqual(four.network);
    expect([four.data.X.length, one.data.X.length]).toEqual([4, 1]);
  });

  it('give as many exact figures as printed ones, and none that agree', () => {
    const noted = EXAMPLES.filter((example) => 'note' in example);
    expect(noted.map(({ name }) => name)).toEqual(['mazur', 'hmkcode', 'rgu']);
    for (const { note } of noted) {
      const pairs = note.printed.map((printed, i) => [printed, note.exact[i]]);
      expect(note.exact).toHaveLength(note.printed.length);
      for (const [printed, exact] of pairs) expect(printed).not.toBe(exact);
    }
  });
});
