import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLab } from '../../testing/arbitraryLab.ts';
import { exampleNamed } from '../examples/index.ts';
import { withReduction, withReluDerivativeAtZero } from './conventions.ts';
import { labWithParameters } from './labWithParameters.ts';
import { problemOf } from './problemOf.ts';
import { withSampleAdded, withSampleRemoved } from './samples.ts';
import { withLearningRate } from './training.ts';

const { lab: article } = exampleNamed('article');
const doubles = (...values: number[]) => Float64Array.from(values);

describe('problemOf', () => {
  it('flattens every matrix row by row', () => {
    expect(problemOf(article)).toEqual({
      network: article.network,
      m: 3,
      X: doubles(-1, 1, 2),
      Y: doubles(2.5, 3, 0.5, 0, 1, 1),
      reduction: 'sum',
      learningRate: 0.125,
      reluDerivativeAtZero: 0,
      start: { W: [doubles(1, -1.5), doubles(1, -0.5, 1.5, 0.5)], b: [doubles(-0.5, -0.5), doubles(0.5, 0.5)] },
    });
  });
});

describe('labWithParameters', () => {
  it('puts back what problemOf flattened, for any lab', () => {
    fc.assert(
      fc.property(arbitraryLab(), (lab) => {
        expect(labWithParameters(lab, problemOf(lab).start)).toEqual(lab);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what a diverging run has come to, with its place', () => {
    const { W, b } = problemOf(article).start;
    expect(() => labWithParameters(article, { W: [doubles(1, -2e9), W[1]!], b })).toThrow(
      expect.objectContaining({ code: 'too-large', place: 'parameters.W[0][0][1]' }),
    );
    expect(() => labWithParameters(article, { W, b: [b[0]!, doubles(NaN, 0)] })).toThrow(
      expect.objectContaining({ code: 'not-finite', place: 'parameters.b[1][0]' }),
    );
  });

  it('refuses the parameters of another network', () => {
    const { W, b } = problemOf(article).start;
    for (const weights of [W.slice(1), [W[0]!, doubles(1, 2, 3)], [W[0]!, doubles(1, 2, 3, 4, 5, 6)]]) {
      expect(() => labWithParameters(article, { W: weights, b })).toThrow(/^W\[[01]\] has \d numbers/);
    }
  });
});

describe('withSampleAdded', () => {
  it('adds zeros at the end unless told', () => {
    expect(withSampleAdded(article).data).toEqual({
      X: [...article.data.X, [0]],
      Y: [...article.data.Y, [0, 0]],
    });
    expect(withSampleAdded(article, { x: [4], y: [1, 2] }).data).toEqual({
      X: [...article.data.X, [4]],
      Y: [...article.data.Y, [1, 2]],
    });
  });

  it('refuses a sample of another shape, with its place', () => {
    expect(() => withSampleAdded(article, { y: [1] })).toThrow(
      expect.objectContaining({ code: 'wrong-length', place: 'data.Y[3]' }),
    );
    expect(() => withSampleAdded(article, { x: [NaN] })).toThrow(
      expect.objectContaining({ code: 'not-finite', place: 'data.X[3][0]' }),
    );
  });

  it('refuses the 1,001st', () => {
    const rows = (row: number[]) => Array.from({ length: 1000 }, () => row);
    const full = { ...article, data: { X: rows([0]), Y: rows([0, 0]) } };
    expect(() => withSampleAdded(full)).toThrow(
      expect.objectContaining({
        code: 'wrong-count',
        place: 'data.X',
        params: { items: 'samples', received: 1001, min: 1, max: 1000 },
      }),
    );
  });
});

describe('withSampleRemoved', () => {
  it('takes out the row of X and the row of Y', () => {
    expect(withSampleRemoved(article, 2).data).toEqual({
      X: [[-1], [2]],
      Y: [
        [2.5, 3],
        [1, 1],
      ],
    });
  });

  it('takes back what withSampleAdded added, for any lab', () => {
    fc.assert(
      fc.property(arbitraryLab(), (lab) => {
        expect(withSampleRemoved(withSampleAdded(lab), lab.data.X.length + 1)).toEqual(lab);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the last sample', () => {
    const one = withSampleRemoved(withSampleRemoved(article, 1), 1);
    expect(() => withSampleRemoved(one, 1)).toThrow(expect.objectContaining({ code: 'wrong-count' }));
  });

  it.each([0, 4])('refuses sample %d of 3', (sample) => {
    expect(() => withSampleRemoved(article, sample)).toThrow(
      expect.objectContaining({ code: 'out-of-range', params: { received: sample, min: 1, max: 3 } }),
    );
  });
});

describe('withLearningRate, withReduction and withReluDerivativeAtZero', () => {
  it('change their own field and nothing else', () => {
    expect(withLearningRate(article, 0.5)).toEqual({
      ...article,
      training: { ...article.training, learningRate: 0.5 },
    });
    expect(withReduction(article, 'mean')).toEqual({
      ...article,
      training: { ...article.training, reduction: 'mean' },
    });
    expect(withReluDerivativeAtZero(article, 0.5)).toEqual({ ...article, conventions: { reluDerivativeAtZero: 0.5 } });
  });

  it('refuse a learning rate that is no number a lab may have', () => {
    expect(() => withLearningRate(article, NaN)).toThrow(
      expect.objectContaining({ code: 'not-finite', place: 'training.learningRate' }),
    );
  });
});
