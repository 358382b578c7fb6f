import { describe, expect, test } from 'vitest';
import { stepsOf, type Activation, type Network } from '../../../engine/catalog/index.ts';
import { ARTICLE_NOTATION } from '../../../lib/notation.ts';
import { formulaText, type Formula } from './formula.ts';
import type { Settings } from './settings.ts';
import { stepDefinition, stepFormula } from './stepFormula.ts';

const SUM: Settings = { reduction: 'sum', reluDerivativeAtZero: 0, notation: ARTICLE_NOTATION };
const article: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };

function formulas(network: Network, settings: Settings = SUM): string[] {
  return stepsOf(network).map((step) => formulaText(stepFormula(step, network, settings)));
}

function definition(network: Network, name: string, settings: Settings = SUM): string | undefined {
  const step = stepsOf(network).find((s) => s.name === name)!;
  const formula = stepDefinition(step, network, settings, '.');
  return formula && formulaText(formula);
}

function outputOnly(activation: Activation): Network {
  return { layers: [1, 1], activations: [activation], bias: false, trainBias: false };
}

describe('stepFormula', () => {
  test('says the article’s fifteen steps in matrix form', () => {
    expect(formulas(article)).toEqual([
      'Zh = X · Wh + Bh',
      'H = R(Zh)',
      'Zo = H · Wo + Bo',
      'O = R(Zo)',
      'C = 1/2Σ (O − Y)²',
      'Eo = (O − Y) ⊙ R′(Zo)',
      'Eh = (Eo · Woᵀ) ⊙ R′(Zh)',
      'dWo = Hᵀ · Eo',
      'dBo[1,j] = Σ(i=1…m) Eo[i,j]',
      'dWh = Xᵀ · Eh',
      'dBh[1,j] = Σ(i=1…m) Eh[i,j]',
      'Wo ← Wo − ηdWo',
      'Bo ← Bo − ηdBo',
      'Wh ← Wh − ηdWh',
      'Bh ← Bh − ηdBh',
    ]);
  });

  test('has no B where the network has no biases', () => {
    expect(formulas({ ...article, bias: false })).toEqual(expect.arrayContaining(['Zh = X · Wh', 'Zo = H · Wo']));
    expect(formulas({ ...article, bias: false }).join()).not.toContain('B');
  });

  test('has the factor 1/m in C and Eo with the mean, and nowhere else', () => {
    const summed = formulas(article);
    const changed = formulas(article, { ...SUM, reduction: 'mean' }).filter((text, i) => text !== summed[i]);
    expect(changed).toEqual(['C = 1/2mΣ (O − Y)²', 'Eo = 1/m(O − Y) ⊙ R′(Zo)']);
  });

  test('names the layers and activations of a deeper network', () => {
    const deep: Network = {
      layers: [2, 3, 3, 2, 1],
      activations: ['tanh', 'leaky-relu', 'sigmoid', 'linear'],
      bias: true,
      trainBias: true,
    };
    expect(formulas(deep)).toEqual(
      expect.arrayContaining([
        'H1 = tanh(Zh1)',
        'H2 = R(Zh2)',
        'H3 = σ(Zh3)',
        'O = id(Zo)',
        'Eo = (O − Y) ⊙ id′(Zo)',
        'Eh3 = (Eo · Woᵀ) ⊙ σ′(Zh3)',
        'Eh1 = (Eh2 · Wh2ᵀ) ⊙ tanh′(Zh1)',
        'dWh2 = H1ᵀ · Eh2',
      ]),
    );
  });

  test('multiplies from the left where samples are columns, and lays biases upright', () => {
    expect(formulas(article, { ...SUM, notation: { names: 'article', samples: 'columns' } })).toEqual([
      'Zh = Wh · X + Bh',
      'H = R(Zh)',
      'Zo = Wo · H + Bo',
      'O = R(Zo)',
      'C = 1/2Σ (O − Y)²',
      'Eo = (O − Y) ⊙ R′(Zo)',
      'Eh = (Woᵀ · Eo) ⊙ R′(Zh)',
      'dWo = Eo · Hᵀ',
      'dBo[i,1] = Σ(j=1…m) Eo[i,j]',
      'dWh = Eh · Xᵀ',
      'dBh[i,1] = Σ(j=1…m) Eh[i,j]',
      'Wo ← Wo − ηdWo',
      'Bo ← Bo − ηdBo',
      'Wh ← Wh − ηdWh',
      'Bh ← Bh − ηdBh',
    ]);
  });

  test('calls errors δ and gradients by what they are the derivative of', () => {
    const named = formulas(article, { ...SUM, notation: { names: 'derivatives', samples: 'rows' } });
    expect(named.slice(5)).toEqual([
      'δo = ∂C/∂Zo = (O − Y) ⊙ R′(Zo)',
      'δh = ∂C/∂Zh = (δo · Woᵀ) ⊙ R′(Zh)',
      '∂C/∂Wo = Hᵀ · δo',
      '∂C/∂Bo[1,j] = Σ(i=1…m) δo[i,j]',
      '∂C/∂Wh = Xᵀ · δh',
      '∂C/∂Bh[1,j] = Σ(i=1…m) δh[i,j]',
      'Wo ← Wo − η∂C/∂Wo',
      'Bo ← Bo − η∂C/∂Bo',
      'Wh ← Wh − η∂C/∂Wh',
      'Bh ← Bh − η∂C/∂Bh',
    ]);
    expect(named.slice(0, 5)).toEqual(formulas(article).slice(0, 5));
  });

  test('gives every matrix the role that it has on the stage', () => {
    const roles = new Map<string, string | undefined>();
    const visit = (formula: Formula): void => {
      if (formula.kind === 'symbol') roles.set(formulaText(formula), formula.role);
      if (formula.kind === 'row') formula.parts.forEach(visit);
    };
    for (const step of stepsOf(article)) visit(stepFormula(step, article, SUM));
    expect(Object.fromEntries(roles)).toMatchObject({
      X: 'input',
      Wh: 'parameter',
      Bo: 'parameter',
      Zh: 'hidden',
      H: 'hidden',
      Zo: 'output',
      O: 'output',
      Eo: 'error',
      dWo: 'error',
      η: undefined,
    });
  });
});

describe('stepDefinition', () => {
  test.each<[Activation, string | undefined, string]>([
    ['relu', 'R(z) = max(0, z)', 'R′(z) = 1 (z > 0), 0 (z ≤ 0)'],
    ['leaky-relu', 'R(z) = max(0.01z, z)', 'R′(z) = 1 (z > 0), 0.01 (z ≤ 0)'],
    ['sigmoid', 'σ(z) = 1/(1 + e^( − z))', 'σ′ = O ⊙ (1 − O)'],
    ['tanh', undefined, 'tanh′ = 1 − O²'],
    ['linear', 'id(z) = z', 'id′(z) = 1'],
  ])('says what %s is, and its derivative', (activation, function_, derivative) => {
    expect(definition(outputOnly(activation), 'O')).toBe(function_);
    expect(definition(outputOnly(activation), 'Eo')).toBe(derivative);
  });

  test.each([
    [0.5, 'R′(z) = 1 (z > 0), ½ (z = 0), 0 (z < 0)'],
    [1, 'R′(z) = 1 (z ≥ 0), 0 (z < 0)'],
  ] as const)('follows the convention R′(0) = %s', (reluDerivativeAtZero, text) => {
    expect(definition(article, 'Eh', { ...SUM, reluDerivativeAtZero })).toBe(text);
  });

  test('takes a hidden layer’s slope from that layer’s activation', () => {
    expect(definition({ ...article, activations: ['sigmoid', 'relu'] }, 'Eh')).toBe('σ′ = H ⊙ (1 − H)');
  });

  test('is there only where a function stands in the formula', () => {
    expect(definition(article, 'Zh')).toBeUndefined();
    expect(definition(article, 'dWo')).toBeUndefined();
  });
});
