import { describe, expect, test } from 'vitest';
import { matrixSpecs, type Network } from '../../../engine/catalog/index.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { withReduction } from '../../../lab/edits/conventions.ts';
import { cellValue } from '../../../store/index.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { chainRule, totalOf, type ChainRule } from './chainRule.ts';
import { decimalWriter, numberWriter } from './numberWriter.ts';
import { plainText } from './tokens.ts';

const article: Lab = exampleNamed('article').lab;
const WRITER = decimalWriter(EQUATION_STYLE);
const context = { selected: 2, words: equation, writer: WRITER };

function chainOf(lab: Lab, id: string, selected = 2): ChainRule {
  return chainRule(shownAt(lab), id, { ...context, selected })!;
}

/** The lab with layers of these widths, all weights and numbers small and different. */
function labOf(layers: readonly number[], m: number): Lab {
  const rows = (count: number, cols: number) =>
    Array.from({ length: count }, (_, r) => Array.from({ length: cols }, (_c, c) => 0.5 + ((r + 2 * c) % 5) / 4));
  const network: Network = { ...article.network, layers, activations: layers.slice(1).map(() => 'relu' as const) };
  return {
    ...article,
    network,
    parameters: {
      W: layers.slice(1).map((width, l) => rows(layers[l]!, width)),
      b: layers.slice(1).map((width) => rows(1, width)[0]!),
    },
    data: { X: rows(m, layers[0]!), Y: rows(m, layers.at(-1)!) },
  };
}

describe('chainRule', () => {
  test('writes the article’s first hidden weight as two paths for each sample', () => {
    const { shares, pattern, parameter, count } = chainOf(article, 'dWh[1,1]');
    expect([parameter, count]).toEqual(['Wh[1,1]', 2]);
    expect(pattern.map(({ derivative }) => derivative)).toEqual(['∂C/∂O', '∂O/∂Zo', '∂Zo/∂H', '∂H/∂Zh', '∂Zh/∂Wh']);
    expect(pattern.map(({ name }) => name).join(' · ')).toBe('(O − Y) · R′(Zo) · Wo · R′(Zh) · X');
    const lines = shares.map(({ terms }) => terms!.map(({ way, line, result }) => `${way}: ${line} = ${result.text}`));
    expect(lines).toEqual([
      ['O[1]: −0.5 × 1 × 1 × 0 × (−1) = 0', 'O[2]: −2 × 1 × (−0.5) × 0 × (−1) = 0'],
      ['O[1]: 0.5 × 1 × 1 × 1 × 1 = 0.5', 'O[2]: 0.25 × 1 × (−0.5) × 1 × 1 = −0.125'],
      ['O[1]: 1 × 1 × 1 × 1 × 2 = 2', 'O[2]: −1 × 0 × (−0.5) × 1 × 2 = 0'],
    ]);
    expect(shares.map(({ result }) => `${result.relation} ${result.text}`)).toEqual(['= 0', '= 0.375', '= 2']);
  });

  test('names every derivative of a term and the cell that it is', () => {
    const [, { terms }] = chainOf(article, 'dWh[1,1]').shares as [unknown, { terms: ChainRule['shares'][0]['terms'] }];
    const lines = terms![0]!.factors.map(({ derivative, name, cell }) => `${derivative} = ${name} = ${cell!.text}`);
    expect(lines).toEqual([
      '∂C/∂O[1] = (O − Y)[2,1] = 0.5',
      '∂O[1]/∂Zo[1] = R′(Zo)[2,1] = 1',
      '∂Zo[1]/∂H[1] = Wo[1,1] = 1',
      '∂H[1]/∂Zh[1] = R′(Zh)[2,1] = 1',
      '∂Zh[1]/∂Wh[1,1] = X[2,1] = 1',
    ]);
  });

  test('says a term in words', () => {
    expect(chainOf(article, 'dWh[1,1]').shares[1]!.terms![1]!.spoken).toBe(
      'sample 2, by way of output 2: miss 0.25 times gate 1 times weight −0.5 times gate 1 times input 1 is −0.125',
    );
    expect(chainOf(article, 'dBo[1,1]').shares[0]!.terms![0]!.spoken).toBe(
      'sample 1, by way of output 1: miss −0.5 times gate 1 times 1 is −0.5',
    );
    expect(chainOf(exampleNamed('mazur').lab, 'dWo[1,1]', 1).shares[0]!.terms![0]!.spoken).toMatch(
      /^sample 1, by way of output 1: miss .* times slope .* times activation .* is about /,
    );
  });

  test('writes fractions where the reader wants them and the numbers are rational', () => {
    const lab = withReduction(article, 'mean');
    const writer = numberWriter(shownAt(lab), { ...EQUATION_STYLE, fractions: true });
    const { shares } = chainRule(shownAt(lab), 'dWh[1,1]', { selected: 2, words: equation, writer })!;
    expect(shares[2]!.terms!.map(({ line, result }) => `${line} ${result.relation} ${result.text}`)).toEqual([
      '1/3 × 1 × 1 × 1 × 1 × 2 = 2/3',
      '1/3 × (−1) × 0 × (−1/2) × 1 × 2 = 0',
    ]);
    expect(shares[1]!.terms![1]!.factors.map(({ cell }) => cell!.text)).toEqual(['1/4', '1', '−1/2', '1', '1']);
    expect(shares.map(({ result }) => `${result.relation} ${result.text}`)).toEqual(['= 0', '= 1/8', '= 2/3']);
    const { result } = totalOf(shares, writer);
    expect(`${result.relation} ${result.text}`).toBe('= 19/24');
  });

  test('takes the mean into ∂C/∂O', () => {
    const { shares, pattern } = chainOf(withReduction(article, 'mean'), 'dWh[1,1]');
    expect(pattern[0]!.name).toBe('1/m · (O − Y)');
    const term = shares[2]!.terms![0]!;
    expect(term.line).toBe('1/3 × 1 × 1 × 1 × 1 × 2');
    expect(term.result).toEqual({ relation: '≈', text: '0.6667' });
    expect(term.factors.map(({ share }) => share)).toEqual(['1/3', undefined, undefined, undefined, undefined]);
    expect(term.spoken).toContain('one over 3 times miss 1 times');
  });

  test('adds up to the gradient, sample by sample and path by path', () => {
    for (const lab of [
      article,
      withReduction(article, 'mean'),
      exampleNamed('resizing-4').lab,
      labOf([2, 3, 2, 2], 3),
    ]) {
      const shown = shownAt(lab);
      for (const { name, kind, rows, cols } of matrixSpecs(lab.network, lab.data.X.length)) {
        if (kind !== 'dW' && kind !== 'dB') continue;
        const { shares, gradient } = chainOf(lab, `${name}[${rows},${cols}]`, 1);
        expect(gradient.value).toBe(cellValue(shown, { matrix: name, row: rows, col: cols }));
        expect(totalOf(shares, WRITER).value).toBe(gradient.value);
        for (const { terms, term } of shares) {
          const sum = terms!.reduce((total, { value }) => total + value, 0);
          expect(Math.abs(sum - term.value)).toBeLessThanOrEqual(1e-12 * Math.max(1e-3, Math.abs(term.value)));
        }
      }
    }
  });

  test('bundles paths behind the layer error where there are too many', () => {
    const { count, bundledIn, pattern, shares } = chainOf(labOf([2, 3, 9, 9], 2), 'dWh1[1,2]', 1);
    expect([count, bundledIn]).toEqual([81, 'Eh2']);
    expect(pattern.map(({ name }) => name).join(' · ')).toBe('Eh2 · Wh2 · R′(Zh1) · X');
    expect(shares[0]!.terms!.map(({ way }) => way)).toEqual(Array.from({ length: 9 }, (_, i) => `H2[${i + 1}]`));
    expect(shares[0]!.terms![0]!.spoken).toMatch(/^sample 1, by way of neuron 1 of hidden layer 2: layer error /);
  });

  test('lists many paths for the selected sample alone, and takes samples beyond six together', () => {
    const { shares, gradient } = chainOf(labOf([2, 3, 4, 5], 9), 'dWh1[1,2]', 8);
    expect(shares.map(({ samples }) => samples)).toEqual([[7], [8], [9], [1, 2, 3, 4, 5, 6]]);
    expect(shares.map(({ terms }) => terms?.length)).toEqual([undefined, 20, undefined, undefined]);
    const sum = shares.reduce((total, { term }) => total + term.value, 0);
    expect(Math.abs(sum - gradient.value)).toBeLessThanOrEqual(1e-12 * Math.abs(gradient.value));
  });

  test('is undefined for what is no gradient, and for none that is computed', () => {
    expect(chainRule(shownAt(article), 'Wh[1,1]', context)).toBeUndefined();
    expect(chainRule(shownAt(article), 'dWh[3,3]', context)).toBeUndefined();
  });
});

describe('totalOf', () => {
  const { shares } = chainOf(article, 'dWh[1,1]');
  const said = (on: readonly number[]) => {
    const { added, result } = totalOf(
      shares.filter(({ samples }) => on.includes(samples[0]!)),
      WRITER,
    );
    const sum = added ? `${plainText(added)} ` : '';
    return `${sum}${result.relation} ${result.text}`;
  };

  test('adds up the samples that are switched on', () => {
    expect(said([1, 2, 3])).toBe('0 + 0.375 + 2 = 2.375');
    expect(said([2, 3])).toBe('0.375 + 2 = 2.375');
    expect(said([2])).toBe('= 0.375');
    expect(said([])).toBe('= 0');
  });
});
