import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../testing/arbitraryProblem.ts';
import { oracle } from '../testing/oracles.ts';
import { matrixSpecs } from './catalog/index.ts';
import { createTrainer } from './trainer.ts';

const { problem } = oracle('article-1-2-2');

describe('createTrainer', () => {
  it('stands at the start values and has no cost yet', () => {
    const trainer = createTrainer(problem);
    expect(trainer.iteration).toBe(0);
    expect(trainer.cost).toBeNaN();
    expect(trainer.parameters()).toEqual(problem.start);
    expect(() => trainer.trace()).toThrow('before the first pass');
  });

  it('makes a pass without moving', () => {
    const trainer = createTrainer(problem);
    expect(trainer.pass()).toBe(true);
    expect(trainer.cost).toBe(3.28125);
    expect(trainer.iteration).toBe(0);
    expect(trainer.parameters()).toEqual(problem.start);
  });

  it('keeps every intermediate of its last iteration, and what the update made of it', () => {
    const stepped = createTrainer(problem);
    stepped.iterate(7);
    const trained = createTrainer(problem);
    expect(trained.iterate(8)).toBe(8);
    expect(trained.iteration).toBe(8);
    stepped.pass();
    expect(trained.cost).toBe(stepped.cost);
    expect(trained.trace()).toEqual(stepped.trace());
    expect(trained.trace().iteration).toBe(7);
    expect(trained.trace().matrices['Wo.next']!.data).toEqual(trained.parameters().W[1]);
  });

  it('has every matrix of the catalog in its shape', () => {
    fc.assert(
      fc.property(arbitraryProblem(), (any) => {
        const trainer = createTrainer(any);
        trainer.pass();
        const { matrices } = trainer.trace();
        const specs = matrixSpecs(any.network, any.m);
        expect(Object.keys(matrices)).toEqual(specs.map(({ name }) => name));
        for (const { name, rows, cols } of specs) {
          expect(matrices[name]).toMatchObject({ rows, cols });
          expect(matrices[name]!.data).toHaveLength(rows * cols);
        }
      }),
    );
  }, 60_000);

  it('hands out copies and never touches the problem', () => {
    const before = structuredClone(problem);
    const trainer = createTrainer(problem);
    trainer.iterate(1);
    const trace = trainer.trace();
    const parameters = trainer.parameters();
    const kept = structuredClone({ trace, parameters });
    trainer.iterate(10);
    expect({ trace, parameters }).toEqual(kept);
    expect(problem).toEqual(before);
  });

  it('goes the same way however its iterations are cut up', () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), (any, counts) => {
        const whole = createTrainer(any);
        const cut = createTrainer(any);
        const total = counts.reduce((sum, count) => sum + count, 0);
        whole.iterate(total);
        for (const count of counts) {
          cut.iterate(count);
          cut.pass();
        }
        expect(cut.parameters()).toEqual(whole.parameters());
      }),
    );
  }, 60_000);

  it('goes on from a keyframe as if it had made it', () => {
    const straight = createTrainer(problem);
    straight.iterate(30);
    const first = createTrainer(problem);
    first.iterate(20);
    const second = createTrainer(problem, first.keyframe());
    expect(second.iterate(10)).toBe(10);
    expect(second.iteration).toBe(30);
    expect(second.parameters()).toEqual(straight.parameters());
  });

  it('leaves biases alone that are not trained', () => {
    const fixed = createTrainer({ ...problem, network: { ...problem.network, trainBias: false } });
    fixed.iterate(5);
    expect(fixed.parameters().b).toEqual(problem.start.b);
    expect(fixed.parameters().W).not.toEqual(problem.start.W);
  });

  it('remembers the newest 16 costs, also those before the keyframe that it went on from', () => {
    const trainer = createTrainer(problem);
    const costs: number[] = [];
    for (let i = 0; i < 20; i++) {
      trainer.iterate(1);
      costs.push(trainer.cost);
      expect([...trainer.recentCosts()]).toEqual(costs.slice(-16));
    }
    const keyframe = trainer.keyframe();
    expect([...keyframe.recent]).toEqual(costs.slice(-15));
    const other = createTrainer(problem);
    other.iterate(100);
    other.restart(keyframe);
    for (const one of [trainer, other]) one.iterate(2);
    expect(other.recentCosts()).toHaveLength(16);
    expect(other.recentCosts()).toEqual(trainer.recentCosts());
  });
});

describe.each([
  // A ReLU network that diverges dies, unless its first step is enormous.
  ['with an iteration of its own', problem, { ...problem, learningRate: 1e160 }],
  [
    'in general',
    { ...problem, reduction: 'mean' as const },
    { ...problem, network: { ...problem.network, activations: ['linear', 'tanh'] as const }, learningRate: 1e160 },
  ],
])('leaving the finite numbers, %s', (_, base, diverging) => {
  it('stops before the update that would not be finite', () => {
    const trainer = createTrainer(diverging);
    const done = trainer.iterate(1_000);
    expect(done).toBeLessThan(1_000);
    expect(trainer.iteration).toBe(done);
    const { W, b } = trainer.parameters();
    expect([...W, ...b].every((values) => values.every(Number.isFinite))).toBe(true);
    expect(trainer.pass()).toBe(false);
    expect(trainer.iterate(10)).toBe(0);
    expect(trainer.trace().iteration).toBe(done);
  });

  it('keeps the costs up to there', () => {
    const trainer = createTrainer(diverging);
    trainer.iterate(1_000);
    expect(trainer.recentCosts().length).toBe(Math.min(16, trainer.iteration + 1));
  });

  it('sees a weighted input of −∞ that no gate lets through', () => {
    const start = { W: [Float64Array.of(-1e308, 1), base.start.W[1]!], b: base.start.b };
    const trainer = createTrainer({ ...base, X: Float64Array.of(10, 1, 2), start });
    expect(trainer.iterate(1)).toBe(0);
    const { matrices } = trainer.trace();
    expect(matrices['Zh']!.data[0]).toBe(-Infinity);
    expect(matrices['H']!.data[0]).toBe(0);
    expect(matrices['C']!.data[0]).toSatisfy(Number.isFinite);
  });

  it('stops with the numbers that the formulas give: 0 · ∞ is NaN, and so is its ReLU', () => {
    const start = { W: [Float64Array.of(1e308, 1), Float64Array.of(0, 1, 1, 1)], b: base.start.b };
    const overflowing = { ...base, X: Float64Array.of(10, 1, 2), start };
    const trainer = createTrainer(overflowing);
    expect(trainer.iterate(1)).toBe(0);
    expect(trainer.trace().matrices['O']!.data[0]).toBeNaN();
    const single = createTrainer(overflowing);
    single.pass();
    expect(trainer.trace()).toEqual(single.trace());
  });
});
