import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs } from '../../../engine/catalog/index.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { lineText } from '../../../testing/lineText.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { explain } from './explain.ts';
import { exactNumbers } from './exactNumbers.ts';
import { numberWriter } from './numberWriter.ts';

const article: Lab = exampleNamed('article').lab;

/** The numbers of a cell's explanation with fractions, line by line. */
function explained(lab: Lab, id: string, iteration = 0): string[] {
  const shown = shownAt(lab, undefined, iteration);
  const writer = numberWriter(shown, { ...EQUATION_STYLE, fractions: true });
  const { source, result } = explain(shown, id, writer)!;
  const answer = `${result.relation} ${result.text}`;
  if (source.kind !== 'made') return [answer];
  const lines = [source.numbers, ...(source.worked ? [source.worked] : [])];
  return [...lines.map(({ relation, tokens }) => `${relation} ${lineText(tokens)}`), answer];
}

describe('an explanation in fractions', () => {
  test('shows exact numbers as short fractions, whole numbers as they are', () => {
    expect(explained(article, 'Zo[3,2]')).toEqual(['= 3/2 × (−1/2) + 0 × 1/2 + 1/2', '= −3/4 + 0 + 1/2', '= −1/4']);
    expect(explained(article, 'Wo.next[1,1]')).toEqual(['= 1 − 1/8 × 7/4', '= 1 − 7/32', '= 25/32']);
    expect(explained(article, 'X[3,1]')).toEqual(['= 2']);
    expect(explained(article, 'C')).toEqual(['= 17/8 + 5/32 + 1', '= 105/32']);
  });

  test('puts a fraction that is squared in parentheses', () => {
    expect(explained(article, 'C[2]')).toEqual(['= ½ × ((1/2)² + (1/4)²)', '= ½ × (1/4 + 1/16)', '= 5/32']);
  });

  test('has thirds where the mean makes them', () => {
    const mean: Lab = { ...article, training: { ...article.training, reduction: 'mean' } };
    expect(explained(mean, 'Eo[3,1]')).toEqual(['= 1/3 × 1 × 1', '= 1/3']);
  });

  test('is exact where the double is not: 0.1 × 3 − 0.3 × 2 in tenths', () => {
    const tenths: Lab = {
      ...article,
      network: { layers: [2, 1], activations: ['linear'], bias: true, trainBias: true },
      parameters: { W: [[[0.1], [0.2]]], b: [[0]] },
      data: { X: [[1, 1]], Y: [[0]] },
    };
    expect(shownAt(tenths).trace.matrices['Zo']!.data[0]).toBe(0.1 + 0.2);
    expect(explained(tenths, 'Zo[1,1]').at(-1)).toBe('= 3/10');
  });

  test('stays with the double where that has opened a gate that is exactly at zero', () => {
    const kink: Lab = {
      ...article,
      network: { layers: [2, 1], activations: ['relu'], bias: true, trainBias: true },
      parameters: { W: [[[0.1], [0.2]]], b: [[-0.3]] },
      data: { X: [[1, 1]], Y: [[0]] },
    };
    expect(explained(kink, 'Zo[1,1]').at(-1)).toBe('≈ 5.55×10⁻¹⁷');
    expect(explained(kink, "R'(Zo)[1,1]")).toEqual(['≈ R′(5.55×10⁻¹⁷)', '= 1']);
  });

  test('stays in decimals where σ stands in it, or the fraction is long', () => {
    const mazur = exampleNamed('mazur').lab;
    expect(explained(mazur, 'H[1,1]')).toEqual(['= σ(151/400)', '≈ 0.5933']);
    expect(explained(mazur, 'Zo[1,1]').at(-1)).toMatch(/^≈ \d\.\d{4}$/);
    const long: Lab = { ...article, data: { ...article.data, X: [[0.12345], [1], [2]] } };
    expect(explained(long, 'X[1,1]')).toEqual(['= 0.12345']);
  });

  test('takes parameters of later iterations as their doubles, where these are short', () => {
    expect(explained(article, 'Wo[1,1]', 1)).toEqual(['= 25/32']);
    expect(explained(exampleNamed('mazur').lab, 'Wo[1,1]', 1)[0]).toMatch(/^≈ 0\.\d{4}$/);
  });
});

describe('exactNumbers', () => {
  /** Tenths, through ReLUs, leaky ReLUs and identities: everything is rational. */
  const rational = fc
    .tuple(
      arbitraryLab({ maxLayers: 4, maxNeurons: 3, maxSamples: 3, maxMagnitude: 3 }),
      fc.constantFrom('relu' as const, 'leaky-relu' as const, 'linear' as const),
    )
    .map(([lab, activation]): Lab => {
      const tenths = (value: number) => Math.round(value * 10) / 10 + 0;
      const rows = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.map(tenths));
      return {
        ...lab,
        network: { ...lab.network, activations: lab.network.activations.map(() => activation) },
        parameters: { W: lab.parameters.W.map(rows), b: rows(lab.parameters.b) },
        data: { X: rows(lab.data.X), Y: rows(lab.data.Y) },
        training: { ...lab.training, learningRate: 0.1 },
      };
    });

  test('are those of the matrix formulas worked out in fractions', () => {
    let compared = 0;
    fc.assert(
      fc.property(rational, (lab) => {
        const exactOf = exactNumbers(shownAt(lab));
        const pass = passInFractions(lab);
        for (const { name, rows, cols } of matrixSpecs(lab.network, lab.data.X.length)) {
          for (let i = 0; i < rows * cols; i += 1) {
            const [row, col] = [Math.floor(i / cols), i % cols];
            const id = cellId({ matrix: name, row: row + 1, col: col + 1 });
            const value = shownAt(lab).trace.matrices[name]!.data[i]!;
            const exact = exactOf({ kind: 'cell', id, value });
            const expected = pass.get(name)?.[row]?.[col];
            if (exact === undefined || expected === undefined) continue;
            compared += 1;
            expect(`${id} ${exact.toFraction()}`).toBe(`${id} ${expected.toFraction()}`);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test('gives up on a lab that would take too long, after few numbers', () => {
    const width = 64;
    const row = (n: number) => Array.from({ length: n }, (_, i) => (i % 7) / 10);
    const matrix = (n: number) => Array.from({ length: n }, () => row(width));
    const wide: Lab = {
      ...article,
      network: {
        layers: [width, width, width, width],
        activations: ['relu', 'relu', 'relu'],
        bias: true,
        trainBias: true,
      },
      parameters: { W: [matrix(width), matrix(width), matrix(width)], b: [row(width), row(width), row(width)] },
      data: { X: matrix(50), Y: matrix(50) },
    };
    const shown = shownAt(wide);
    const value = shown.trace.matrices['C']!.data[0]!;
    let reads = 0;
    const matrices = new Proxy(shown.trace.matrices, {
      get: (target, name) => {
        reads += 1;
        return target[String(name)];
      },
    });
    const counted = { ...shown, trace: { ...shown.trace, matrices } };
    expect(exactNumbers(counted)({ kind: 'cell', id: 'C', value })).toBeUndefined();
    // The whole lab has more than 600,000 products.
    expect(reads).toBeGreaterThan(1_000);
    expect(reads).toBeLessThan(20_000);
  });
});

type Rows = readonly (readonly Fraction[])[];

/** The first pass by the matrix formulas, as they stand in the article, in fractions. */
function passInFractions({ network, parameters, data, training, conventions }: Lab): Map<string, Rows> {
  const exact = (rows: readonly (readonly number[])[]): Rows =>
    rows.map((row) => row.map((v) => new Fraction(String(v))));
  const times = (a: Rows, b: Rows): Rows =>
    a.map((row) => b[0]!.map((_, j) => row.reduce((total, v, k) => total.add(v.mul(b[k]![j]!)), new Fraction(0))));
  const transposed = (a: Rows): Rows => a[0]!.map((_, j) => a.map((row) => row[j]!));
  const zip = (a: Rows, b: Rows, of: (x: Fraction, y: Fraction) => Fraction): Rows =>
    a.map((row, i) => row.map((v, j) => of(v, b[i]![j]!)));
  const map = (a: Rows, of: (x: Fraction) => Fraction): Rows => a.map((row) => row.map(of));

  const depth = network.activations.length;
  const suffix = (l: number) => (l === depth - 1 ? 'o' : depth === 2 ? 'h' : `h${l + 1}`);
  const below = (l: number) =>
    new Fraction({ relu: '0', 'leaky-relu': '0.01', linear: '1', sigmoid: '0', tanh: '0' }[network.activations[l]!]);
  const slopeAt = (l: number, z: Fraction) => {
    if (z.gt(0)) return new Fraction(1);
    return z.equals(0) && network.activations[l] === 'relu'
      ? new Fraction(String(conventions.reluDerivativeAtZero))
      : below(l);
  };
  const pass = new Map<string, Rows>();
  const W = parameters.W.map(exact);
  const b = exact(parameters.b);
  const A: Rows[] = [exact(data.X)];
  const Z: Rows[] = [];
  W.forEach((weights, l) => {
    const bias = network.bias ? b[l]! : weights[0]!.map(() => new Fraction(0));
    Z.push(times(A[l]!, weights).map((row) => row.map((v, j) => v.add(bias[j]!))));
    A.push(map(Z[l]!, (z) => (z.lt(0) ? z.mul(below(l)) : z)));
    pass.set(`Z${suffix(l)}`, Z[l]!);
  });
  pass.set('O', A[depth]!);
  const miss = zip(A[depth]!, exact(data.Y), (o, y) => o.sub(y));
  pass.set('O-Y', miss);
  const scale = training.reduction === 'mean' ? new Fraction(1, data.X.length) : new Fraction(1);
  const shares = miss.map((row) => [
    row
      .reduce((total, v) => total.add(v.mul(v)), new Fraction(0))
      .div(2)
      .mul(scale),
  ]);
  pass.set('C-share', shares);
  pass.set('C', [[shares.reduce((total, [share]) => total.add(share!), new Fraction(0))]]);

  const rate = new Fraction(String(training.learningRate));
  let E: Rows = zip(miss, Z[depth - 1]!, (v, z) => v.mul(slopeAt(depth - 1, z)).mul(scale));
  for (let l = depth - 1; l >= 0; l -= 1) {
    const dW = times(transposed(A[l]!), E);
    pass.set(`E${suffix(l)}`, E);
    pass.set(`dW${suffix(l)}`, dW);
    pass.set(
      `W${suffix(l)}.next`,
      zip(W[l]!, dW, (w, d) => w.sub(rate.mul(d))),
    );
    if (network.bias && network.trainBias) {
      const dB = times([E.map(() => new Fraction(1))], E);
      pass.set(`dB${suffix(l)}`, dB);
      pass.set(
        `B${suffix(l)}.next`,
        zip([b[l]!], dB, (v, d) => v.sub(rate.mul(d))),
      );
    }
    if (l > 0) E = zip(times(E, transposed(W[l]!)), Z[l - 1]!, (v, z) => v.mul(slopeAt(l - 1, z)));
  }
  return pass;
}
