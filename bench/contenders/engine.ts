import { createTrainer, matrixSpecs, type MatrixKind, type Problem } from '../../src/engine/index.ts';
import type { Contender, Run } from '../contract.ts';

/** What the page trains with. */
function create(problem: Problem): Run {
  const trainer = createTrainer(problem);
  const specs = matrixSpecs(problem.network, problem.m);
  return {
    iterate(count) {
      const done = trainer.iterate(count);
      if (done < count) throw new Error(`The engine stopped after ${done} of ${count} iterations: not finite`);
    },
    cost: () => trainer.cost,
    intermediates() {
      const { matrices } = trainer.trace();
      const all = (kind: MatrixKind) =>
        specs
          .filter((spec) => spec.kind === kind)
          .toSorted((a, b) => a.layer - b.layer)
          .map(({ name }) => matrices[name]!.data);
      return {
        Z: all('Z'),
        A: all('A'),
        E: all('E'),
        dW: all('dW'),
        dB: all('dB'),
        W: all('W.next'),
        b: all('B.next'),
      };
    },
  };
}

export const engine: Contender = { name: 'engine', create };
