import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, derivationOf, matrixSpecs, operandsOf, parseCellId } from '../../../engine/catalog/index.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { allTokens, lineText } from '../../../testing/lineText.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { workOut } from '../../../testing/workOut.ts';
import type { Shown } from '../../../store/index.ts';
import type { Notation } from '../../../lib/notation.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { explain as explainBy, type Explanation } from './explain.ts';
import { numberWriter } from './numberWriter.ts';
import { numberTokens } from './tokens.ts';

const explain = (shown: Shown, id: string) => explainBy(shown, id, numberWriter(shown, EQUATION_STYLE));

const article: Lab = exampleNamed('article').lab;
const mazur: Lab = exampleNamed('mazur').lab;

/** The explanation as it is read, line by line. */
function read({ id, source, result }: Explanation): string[] {
  const answer = `${result.relation} ${result.text}`;
  if (source.kind !== 'made') return [`${id} ${answer}`, source.kind];
  const lines = [`${id} = ${lineText(source.names)}`, `${source.numbers.relation} ${lineText(source.numbers.tokens)}`];
  if (source.worked) lines.push(`${source.worked.relation} ${lineText(source.worked.tokens)}`);
  return [...lines, answer];
}

function explained(
  lab: Lab,
  id: string,
  { step, iteration = 0 }: { step?: string; iteration?: number } = {},
): string[] | undefined {
  const explanation = explain(shownAt(lab, step, iteration), id);
  return explanation && read(explanation);
}

describe('explain, in the reader’s notation', () => {
  const readIn = (notation: Notation, id: string) => {
    const shown = shownAt(article);
    return read(explainBy(shown, id, numberWriter(shown, EQUATION_STYLE, notation))!).slice(0, -1);
  };

  test.each([
    ['Zo[3,2]', ['Wo[2,1]·H[1,3] + Wo[2,2]·H[2,3] + Bo[2,1]', '= −0.5 × 1.5 + 0.5 × 0 + 0.5', '= −0.75 + 0 + 0.5']],
    [
      'Eh[1,2]',
      ['(Wo[1,2]·Eo[1,1] + Wo[2,2]·Eo[2,1])·R′(Zh)[2,1]', '= (1.5 × (−0.5) + 0.5 × (−2)) × 1', '= (−0.75 + (−1)) × 1'],
    ],
    [
      'dWo[1,2]',
      ['Eo[2,1]·H[1,1] + Eo[2,2]·H[1,2] + Eo[2,3]·H[1,3]', '= −2 × 0 + 0.25 × 0.5 + 0 × 1.5', '= 0 + 0.125 + 0'],
    ],
  ])('%s with samples in columns: the factors as the matrices are multiplied', (id, lines) => {
    expect(readIn({ names: 'article', samples: 'columns' }, id).map((line) => line.replace(`${id} = `, ''))).toEqual(
      lines,
    );
  });

  test('with derivatives for names', () => {
    expect(readIn({ names: 'derivatives', samples: 'rows' }, 'Wo.next[1,2]')[0]).toContain('Wo[1,2] − η·∂C/∂Wo[1,2]');
    expect(readIn({ names: 'derivatives', samples: 'rows' }, 'dBo[1,2]')[0]).toContain('δo[1,2] + δo[2,2] + δo[3,2]');
  });
});

describe('explain, for the article’s numbers', () => {
  test.each([
    [
      'Zo[3,2]',
      ['H[3,1]·Wo[1,2] + H[3,2]·Wo[2,2] + Bo[1,2]', '= 1.5 × (−0.5) + 0 × 0.5 + 0.5', '= −0.75 + 0 + 0.5', '= −0.25'],
    ],
    ['H[3,2]', ['R(Zh[3,2])', '= max(0, −3.5)', '= 0']],
    ['O-Y[3,2]', ['O[3,2] − Y[3,2]', '= 0 − 1', '= −1']],
    ['C[3]', ['½·((O − Y)[3,1]² + (O − Y)[3,2]²)', '= ½ × (1² + (−1)²)', '= ½ × (1 + 1)', '= 1']],
    ['C', ['C[1] + C[2] + C[3]', '= 2.125 + 0.15625 + 1', '= 3.28125']],
    ["R'(Zo)[3,2]", ['R′(Zo[3,2])', '= R′(−0.25)', '= 0']],
    ['Eo[3,2]', ['(O − Y)[3,2]·R′(Zo)[3,2]', '= −1 × 0', '= 0']],
    [
      'Eh[3,1]',
      ['(Eo[3,1]·Wo[1,1] + Eo[3,2]·Wo[1,2])·R′(Zh)[3,1]', '= (1 × 1 + 0 × (−0.5)) × 1', '= (1 + 0) × 1', '= 1'],
    ],
    [
      'dWo[1,1]',
      [
        'H[1,1]·Eo[1,1] + H[2,1]·Eo[2,1] + H[3,1]·Eo[3,1]',
        '= 0 × (−0.5) + 0.5 × 0.5 + 1.5 × 1',
        '= 0 + 0.25 + 1.5',
        '= 1.75',
      ],
    ],
    ['dBo[1,1]', ['Eo[1,1] + Eo[2,1] + Eo[3,1]', '= −0.5 + 0.5 + 1', '= 1']],
    ['Wo.next[1,1]', ['Wo[1,1] − η·dWo[1,1]', '= 1 − 0.125 × 1.75', '= 1 − 0.21875', '= 0.78125']],
  ])('%s', (id, [names, ...numbers]) => {
    expect(explained(article, id)).toEqual([`${id} = ${names}`, ...numbers]);
  });

  test('an input, a target and a start value are given', () => {
    expect(explained(article, 'X[3,1]')).toEqual(['X[3,1] = 2', 'given']);
    expect(explained(article, 'Y[3,2]')).toEqual(['Y[3,2] = 1', 'given']);
    expect(explained(article, 'Wo[1,2]')).toEqual(['Wo[1,2] = −0.5', 'given']);
  });

  test('after an update its parameters are carried over', () => {
    expect(explained(article, 'Wo[1,1]', { iteration: 1 })).toEqual(['Wo[1,1] = 0.78125', 'carried']);
  });

  test('a cell of a step still to come has no explanation, nor has one that does not exist', () => {
    expect(explained(article, 'Eo[3,2]', { step: 'C' })).toBeUndefined();
    expect(explained(article, 'Eo[3,2]', { step: 'Eo' })).toBeDefined();
    expect(explained(article, 'Eo[4,1]')).toBeUndefined();
    expect(explained(article, 'Q[1,1]')).toBeUndefined();
  });

  test.each([
    [0, '= 0'],
    [0.5, '= 0.5'],
    [1, '= 1'],
  ] as const)('at zero the slope is the convention, %s, by an exact line', (reluDerivativeAtZero, answer) => {
    const atZero: Lab = {
      ...article,
      data: { ...article.data, X: [[0.5], [1], [2]] },
      conventions: { reluDerivativeAtZero },
    };
    expect(explained(atZero, "R'(Zh)[1,1]")).toEqual(["R'(Zh)[1,1] = R′(Zh[1,1])", '= R′(0)', answer]);
  });

  test('with the mean, 1/m stands in the error and in each share of the cost', () => {
    const mean: Lab = { ...article, training: { ...article.training, reduction: 'mean' } };
    expect(explained(mean, 'Eo[3,1]')).toEqual(['Eo[3,1] = 1/m·(O − Y)[3,1]·R′(Zo)[3,1]', '= 1/3 × 1 × 1', '≈ 0.3333']);
    expect(explained(mean, 'C[3]')?.slice(1)).toEqual(['= 1/3 × ½ × (1² + (−1)²)', '= 1/3 × ½ × (1 + 1)', '≈ 0.3333']);
  });
});

describe('explain, for numbers that are not exact', () => {
  test('says ≈ from where the first rounded number stands', () => {
    expect(explained(mazur, 'Zh[1,1]')).toEqual([
      'Zh[1,1] = X[1,1]·Wh[1,1] + X[1,2]·Wh[2,1] + Bh[1,1]',
      '= 0.05 × 0.15 + 0.1 × 0.2 + 0.35',
      '≈ 0.0075 + 0.0200 + 0.35',
      '≈ 0.3775',
    ]);
    expect(explained(mazur, 'H[1,1]')).toEqual(['H[1,1] = σ(Zh[1,1])', '= σ(0.3775)', '≈ 0.5933']);
    expect(explained(mazur, "R'(Zo)[1,1]")).toEqual([
      "R'(Zo)[1,1] = O[1,1]·(1 − O[1,1])",
      '≈ 0.7514 × (1 − 0.7514)',
      '≈ 0.1868',
    ]);
  });
});

describe('explain, for long sums', () => {
  const wide: Lab = {
    ...article,
    network: { layers: [40, 1], activations: ['linear'], bias: true, trainBias: true },
    parameters: { W: [Array.from({ length: 40 }, () => [-1])], b: [[0.5]] },
    data: { X: [Array.from({ length: 40 }, (_, i) => i + 1)], Y: [[0]] },
  };

  test('names the first and the last term, and adds portions up', () => {
    expect(explained(wide, 'Zo[1,1]')).toEqual([
      'Zo[1,1] = X[1,1]·Wo[1,1] + … + X[1,40]·Wo[40,1] + Bo[1,1]',
      '= −136 + (−392) + (−292) + 0.5',
      '= −819.5',
    ]);
  });

  test('keeps the terms of a portion for whoever opens it', () => {
    const shown = shownAt(wide, 'Zo');
    const explanation = explain(shown, 'Zo[1,1]');
    const tokens = explanation?.source.kind === 'made' ? explanation.source.numbers.tokens : [];
    const portions = tokens.filter((token) => token.kind === 'portion');
    expect(portions.map(({ from, to }) => [from, to])).toEqual([
      [1, 16],
      [17, 32],
      [33, 40],
    ]);
    expect(
      lineText(
        numberTokens(
          { kind: 'sum', terms: portions[2]!.terms.slice(0, 2) },
          'numbers',
          numberWriter(shown, EQUATION_STYLE),
        ),
      ),
    ).toBe('33 × (−1) + 34 × (−1)');
  });
});

describe('explain, for any cell of any lab', () => {
  /** Small whole and half numbers make exact lines common; the others are rounded. */
  const labs = fc.oneof(
    arbitraryLab({ maxLayers: 4, maxMagnitude: 3 }),
    arbitraryLab({ maxLayers: 3, maxMagnitude: 3 }).map(coarse),
  );
  const anyCell = labs.chain((lab) =>
    fc.constantFrom(...matrixSpecs(lab.network, lab.data.X.length)).chain(({ name, rows, cols }) =>
      fc.record({ row: fc.integer({ min: 1, max: rows }), col: fc.integer({ min: 1, max: cols }) }).map((at) => ({
        lab,
        id: cellId({ matrix: name, ...at }),
      })),
    ),
  );

  test('the operands of the line are those of the derivation, with the values of the trace', () => {
    fc.assert(
      fc.property(anyCell, ({ lab, id }) => {
        const shown = shownAt(lab);
        const explanation = explain(shown, id)!;
        const derivation = derivationOf(lab.network, lab.data.X.length, 0, parseCellId(id)!)!;
        const tokens = explanation.source.kind === 'made' ? allTokens(explanation.source.numbers.tokens) : [];
        const operands = new Map(
          tokens.flatMap((token) => (token.kind === 'operand' ? [[token.id, token.value]] : [])),
        );
        expect([...operands.keys()].toSorted()).toEqual(operandsOf(derivation).map(cellId).toSorted());
        for (const cell of operandsOf(derivation)) {
          const { data, cols } = shown.trace.matrices[cell.matrix]!;
          expect(operands.get(cellId(cell))).toBe(data[(cell.row - 1) * cols + cell.col - 1]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a line with = works out to exactly what it says, when its text is read by another program', () => {
    let equalities = 0;
    fc.assert(
      fc.property(anyCell, ({ lab, id }) => {
        const explanation = explain(shownAt(lab), id)!;
        const { source, result } = explanation;
        if (source.kind !== 'made') return;
        const zero = lab.conventions.reluDerivativeAtZero;
        const activation = lab.network.activations[layerOf(lab, id)]!;
        const numbers = lineText(source.numbers.tokens);
        const worked = source.worked && lineText(source.worked.tokens);
        if (source.worked?.relation === '=')
          expect(workOut(worked!, activation, zero)).toEqual(workOut(numbers, activation, zero));
        if (result.relation === '=') {
          equalities += 1;
          expect(workOut(worked ?? numbers, activation, zero)).toEqual(workOut(result.text, activation, zero));
        }
      }),
      { numRuns: 120 },
    );
    expect(equalities).toBeGreaterThan(10);
  });
});

function layerOf(lab: Lab, id: string): number {
  return Math.max(
    0,
    matrixSpecs(lab.network, lab.data.X.length).find(({ name }) => name === parseCellId(id)!.matrix)!.layer,
  );
}

/** All its numbers rounded to halves. */
function coarse(lab: Lab): Lab {
  const half = (value: number) => Math.round(value * 2) / 2 + 0;
  const rows = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.map(half));
  return {
    ...lab,
    parameters: { W: lab.parameters.W.map(rows), b: rows(lab.parameters.b) },
    data: { X: rows(lab.data.X), Y: rows(lab.data.Y) },
    training: { ...lab.training, learningRate: 0.5 },
  };
}
