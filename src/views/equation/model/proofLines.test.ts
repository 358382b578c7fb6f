import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGradients } from '../../../engine/gradientCheck.ts';
import { createTrainer } from '../../../engine/trainer.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { readLab } from '../../../lab/document/readLab.ts';
import { problemOf } from '../../../lab/index.ts';
import { oracle } from '../../../testing/oracles.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import kinkOracle from '../../../testing/oracles/kink-1-2-2.json';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { proofLines } from './proofLines.ts';
import { proofVerdict, summaryOf } from './proofWords.ts';

/** The number that a text says. */
function read(text: string): number {
  const power = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return Number(
    text
      .replace(/×10(.+)$/, (_, digits: string) => {
        return `e${Array.from(digits, (c) => (c === '⁻' ? '-' : power.indexOf(c))).join('')}`;
      })
      .replaceAll('−', '-'),
  );
}

describe('proofLines', () => {
  const { problem } = oracle('article-1-2-2');

  test('writes a nudge whole, and costs with the digits by which they differ', () => {
    const [check] = checkGradients(problem, problem.start, { cells: ['dWo[1,2]'] });
    const { nudge, above, below, slope } = proofLines(check!, EQUATION_STYLE);
    expect(nudge).toMatchObject({ text: '0.00001', relation: '=' });
    expect(above.parameter).toMatchObject({ text: '−0.49999', relation: '=' });
    expect(below.parameter).toMatchObject({ text: '−0.50001', relation: '=' });
    expect(above.cost).toMatchObject({ text: '3.28125125001', relation: '≈' });
    expect(below.cost).toMatchObject({ text: '3.28124875001', relation: '≈' });
    expect(slope).toMatchObject({ text: '0.1250', relation: '≈' });
  });

  test('shows a slope that its own numbers give again, also where the cost is all but 0', () => {
    const trainer = createTrainer(problem);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (iteration) => {
        trainer.restart({ iteration: 0, parameters: problem.start, recent: new Float64Array(0) });
        trainer.iterate(iteration);
        for (const check of checkGradients(problem, trainer.parameters())) {
          const { nudge, above, below, slope } = proofLines(check, EQUATION_STYLE);
          if (!slope || Math.abs(slope.value) < 1e-9) continue;
          const again = (read(above.cost.text) - read(below.cost.text)) / (2 * read(nudge.text));
          expect(Math.abs(again - slope.value) / Math.abs(slope.value), check.cell).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('shows such a slope also of costs as large as those of prices', () => {
    const of = (price: number) => {
      const { lab } = readLab({
        version: 1,
        network: { layers: [1, 1], activations: ['linear'] },
        parameters: { W: [[[2]]], b: [[10]] },
        data: { X: [[12.5], [8]], Y: [[price], [0.7 * price]] },
        training: { cost: 'half-squared-error', reduction: 'sum', learningRate: 0.1 },
      });
      return checkGradients(problemOf(lab), problemOf(lab).start);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.double({ min: 1, max: 10, noNaN: true }), (power, leading) => {
        for (const check of of(leading * 10 ** power)) {
          const { nudge, above, below, slope } = proofLines(check, EQUATION_STYLE);
          const again = (read(above.cost.text) - read(below.cost.text)) / (2 * read(nudge.text));
          expect(Math.abs(again - slope!.value) / Math.abs(slope!.value), check.cell).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 100 },
    );
    const { above, below } = proofLines(of(350_000)[0]!, EQUATION_STYLE);
    expect(above.cost.text).toMatch(/^9\.12\d{9,}×10¹⁰$/);
    expect(above.cost.text).not.toBe(below.cost.text);
  });
});

describe('what a check says', () => {
  const { lab } = readLab(kinkOracle.lab);
  const at = (convention: 0 | 0.5 | 1) => ({ ...lab, conventions: { reluDerivativeAtZero: convention } });
  const checkIn = (one: typeof lab, cell: string) =>
    checkGradients(problemOf(one), problemOf(one).start, { cells: [cell] })[0]!;

  test.each([
    [0, '0'],
    [0.5, '½'],
    [1, '1'],
  ] as const)('at a kink: whose it is, that there is a corner, and that R′(0) = %s decides', (convention, text) => {
    const one = at(convention);
    const said = proofVerdict(checkIn(one, 'dWh[1,1]'), shownAt(one), equation);
    expect(said).toContain('hidden neuron 1 for sample 1, whose weighted input Zh[1,1] is exactly 0');
    expect(said).toContain('corner');
    expect(said).toContain('no slope is claimed');
    expect(said).toContain(`R′(0) = ${text}.`);
  });

  test('beside a kink: that the convention decides nothing', () => {
    const near = { ...lab, data: { ...lab.data, X: [[1 + 1e-12], [2], [-1]] } };
    const said = proofVerdict(checkIn(near, 'dWh[1,1]'), shownAt(near), equation);
    expect(said).toContain('Even the smallest nudge');
    expect(said).toContain('the side on which it stands');
  });

  test('of all gradients: how many agree, where the largest difference is, which stand at a kink', () => {
    const checks = checkGradients(problemOf(lab), problemOf(lab).start);
    const { count, agreeing, kinks, farthest, differing } = summaryOf(checks);
    expect([count, agreeing, kinks.length, differing.length]).toEqual([10, 4, 6, 0]);
    const gaps = checks.map(({ numeric, analytic }) => (numeric === undefined ? 0 : Math.abs(numeric - analytic)));
    expect(farthest).toBe(checks[gaps.indexOf(Math.max(...gaps))]);
  });
});
