import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixSpecs, stepsOf, type Network } from '../engine/catalog/index.ts';
import { fitStepRow, stepRow, type StepRowItem, type StepRowOptions } from './stepRow.ts';

const article: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const options = { activation: 'R', mean: false, samples: 'rows' } as const;

const text = (items: readonly StepRowItem[]) =>
  items.map((item) => (item.kind === 'operator' ? item.text : `${item.name}${item.transposed ? 'ᵀ' : ''}`)).join(' ');
const rowsOf = (network: Network, changes: Partial<StepRowOptions> = {}) =>
  stepsOf(network).map((step) => text(stepRow(network, step, { ...options, ...changes })));

describe('stepRow', () => {
  test('writes every step of the article as its equation in matrices', () => {
    expect(rowsOf(article)).toEqual([
      'X · Wh + Bh = Zh',
      'R( Zh ) = H',
      'H · Wo + Bo = Zo',
      'R( Zo ) = O',
      'O − Y = O-Y → C-share Σ = C',
      "O-Y ⊙ R'(Zo) = Eo",
      "( Eo · Woᵀ ) ⊙ R'(Zh) = Eh",
      'Hᵀ · Eo = dWo',
      'Σ Eo = dBo',
      'Xᵀ · Eh = dWh',
      'Σ Eh = dBh',
      'Wo − η dWo = Wo.next',
      'Bo − η dBo = Bo.next',
      'Wh − η dWh = Wh.next',
      'Bh − η dBh = Bh.next',
    ]);
  });

  test('leaves the bias out where there is none, and says 1/m where the cost is a mean', () => {
    expect(rowsOf({ ...article, bias: false })[0]).toBe('X · Wh = Zh');
    expect(rowsOf(article, { mean: true })[5]).toBe("1/m · O-Y ⊙ R'(Zo) = Eo");
  });

  test('with samples in columns every product is the other way round', () => {
    const rows = rowsOf(article, { samples: 'columns' });
    expect([0, 6, 7].map((step) => rows[step])).toEqual([
      'Wh · X + Bh = Zh',
      "( Woᵀ · Eo ) ⊙ R'(Zh) = Eh",
      'Eo · Hᵀ = dWo',
    ]);
  });

  test('ends with the matrix that the step makes, and its shapes multiply', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), (layers) => {
        const network: Network = {
          layers,
          activations: layers.slice(1).map(() => 'relu' as const),
          bias: true,
          trainBias: true,
        };
        const specs = new Map(matrixSpecs(network, 5).map((spec) => [spec.name, spec]));
        for (const step of stepsOf(network)) {
          const items = stepRow(network, step, options);
          expect(items.at(-1)).toEqual({ kind: 'matrix', name: step.makes[0], transposed: false });
          items.forEach((item, i) => {
            const [left, right] = [items[i - 1], items[i + 1]];
            if (item.kind !== 'operator' || item.text !== '·') return;
            if (left?.kind !== 'matrix' || right?.kind !== 'matrix') return;
            const [a, b] = [specs.get(left.name)!, specs.get(right.name)!];
            expect(left.transposed ? a.rows : a.cols).toBe(right.transposed ? b.cols : b.rows);
          });
        }
      }),
    );
  });
});

describe('fitStepRow', () => {
  const step = stepsOf(article)[0]!;
  const items = stepRow(article, step, options);
  const specsFor = (m: number) => new Map(matrixSpecs(article, m).map((spec) => [spec.name, spec]));

  test('gives the article’s first step numbers of 48 pixels and more on a projector', () => {
    const fit = fitStepRow(items, specsFor(3), 'rows', { width: 1840, height: 780, minPx: 29, maxPx: 72 });
    expect(fit.fontPx).toBeGreaterThanOrEqual(48);
    expect(fit.limits.rows).toBeGreaterThanOrEqual(3);
  });

  test('shows a row whole that is a little wider than its room, and a part of one that is much wider', () => {
    const shown = (width: number) =>
      fitStepRow(items, specsFor(3), 'rows', { width, height: 500, minPx: 20, maxPx: 60 });
    // Seven columns and three operators.
    expect(shown(450)).toEqual({ fontPx: 20, limits: { rows: 3, cols: 2 } });
    expect(shown(350)).toEqual({ fontPx: 20, limits: { rows: 3, cols: 1 } });
  });

  test('shows a part of what is too large, never in smaller numbers, and stays within the room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 300, max: 2000 }),
        fc.integer({ min: 100, max: 1000 }),
        (m, width, height) => {
          const fit = fitStepRow(items, specsFor(m), 'rows', { width, height, minPx: 20, maxPx: 60 });
          expect(fit.fontPx).toBeGreaterThanOrEqual(20);
          expect(fit.fontPx).toBeLessThanOrEqual(60);
          expect(fit.limits.rows * 2 * fit.fontPx).toBeLessThanOrEqual(Math.max(height + 1e-9, 40));
        },
      ),
    );
  });
});
