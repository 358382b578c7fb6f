import { describe, expect, test } from 'vitest';
import { stepsOf, type Network } from '../../../engine/catalog/index.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { exampleNamed } from '../../../lab/index.ts';
import { meetingAxis, shapesOfStep } from './matrixShapes.ts';

const article: Network = exampleNamed('article').lab.network;
const deep: Network = { layers: [2, 3, 4, 1], activations: ['tanh', 'linear', 'relu'], bias: false, trainBias: false };

function read(network: Network, name: string, explained?: string): string[] {
  const step = stepsOf(network).find((s) => s.name === name)!;
  return shapesOfStep(network, 3, step, explained, equation).map(
    ({ factor, shape, meaning }) =>
      `${factor.matrix}${factor.transposed ? 'ᵀ' : ''} ${shape.rows} × ${shape.cols} ${meaning}`,
  );
}

describe('shapesOfStep', () => {
  test('of the article’s hidden error: Wo stands transposed, with a row for each output', () => {
    expect(read(article, 'Eh', 'Eh[1,2]')).toEqual([
      'Eo 3 × 2 rows: samples; columns: outputs',
      'Woᵀ 2 × 2 rows: outputs; columns: hidden neurons',
      "R'(Zh) 3 × 2 rows: samples; columns: hidden neurons",
      'Eh 3 × 2 rows: samples; columns: hidden neurons',
    ]);
  });

  test('the explained matrix is there too, whatever the step', () => {
    expect(read(article, 'Zh', 'X[1,1]').at(-1)).toBe('Zh 3 × 2 rows: samples; columns: hidden neurons');
    expect(read(article, 'C', 'C[2]')).toEqual([
      'O 3 × 2 rows: samples; columns: outputs',
      'Y 3 × 2 rows: samples; columns: outputs',
      'C 1 × 1 one number',
      'C-share 3 × 1 rows: samples; one column',
    ]);
  });

  test('hidden layers are told apart', () => {
    expect(read(deep, 'dWh2')).toEqual([
      'H1ᵀ 3 × 3 rows: neurons of hidden layer 1; columns: samples',
      'Eh2 3 × 4 rows: samples; columns: neurons of hidden layer 2',
      'dWh2 3 × 4 rows: neurons of hidden layer 1; columns: neurons of hidden layer 2',
    ]);
  });
});

test('meetingAxis says what the products are added up over', () => {
  const axes = stepsOf(article).map((step) => meetingAxis(article, 3, step, equation));
  expect(axes.filter((axis) => axis !== undefined)).toEqual([
    'inputs',
    'hidden neurons',
    'outputs',
    'samples',
    'samples',
  ]);
});
