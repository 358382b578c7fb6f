import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryLab } from '../../testing/arbitraryLab.ts';
import { matrixSpecs } from './matrices.ts';
import type { Network } from './names.ts';
import { ordersOf, productOf, type ProductFactor, type ProductOrder } from './orders.ts';
import { stepsOf } from './steps.ts';

const article: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const orders = (name: string, network = article, m = 3) =>
  ordersOf(
    network,
    m,
    stepsOf(network).find((step) => step.name === name)!,
  );
const factor = ({ matrix, transposed }: ProductFactor) => `${matrix}${transposed ? 'ᵀ' : ''}`;
const read = ({ left, right, fit, isRight, isTurned }: ProductOrder) =>
  `${factor(left)}·${factor(right)} ${isRight ? 'right' : fit.kind}${isTurned ? ' turned' : ''}`;

describe('ordersOf', () => {
  test('a forgotten transpose of the article’s square Wo passes every shape check', () => {
    expect(orders('Eh').map(read)).toEqual([
      'Eo·Woᵀ right',
      'Eo·Wo fits',
      'Woᵀ·Eoᵀ other-shape',
      'Wo·Eoᵀ other-shape turned',
      'Eoᵀ·Woᵀ no-product',
      'Eoᵀ·Wo no-product',
      'Woᵀ·Eo no-product',
      'Wo·Eo no-product',
    ]);
  });

  test('says which two numbers do not meet, and what shape comes out instead', () => {
    const [, ...others] = orders('dWh');
    const found = Object.fromEntries(
      others.map((order) => [`${factor(order.left)}·${factor(order.right)}`, order.fit]),
    );
    expect(found['X·Eh']).toEqual({ kind: 'no-product', cols: 1, rows: 3 });
    expect(found['Ehᵀ·X']).toEqual({ kind: 'other-shape', shape: { rows: 2, cols: 1 } });
  });

  test('other steps multiply no matrices', () => {
    expect(
      stepsOf(article)
        .filter((step) => productOf(article, step))
        .map(({ name }) => name),
    ).toEqual(['Zh', 'Zo', 'Eh', 'dWo', 'dWh']);
    expect(orders('Eo')).toEqual([]);
  });

  test('of any network: eight different orders, one of them right, and it makes the shape of the step', () => {
    fc.assert(
      fc.property(arbitraryLab({ maxLayers: 4 }), ({ network, data }) => {
        const m = data.X.length;
        for (const step of stepsOf(network)) {
          const all = ordersOf(network, m, step);
          if (all.length === 0) continue;
          expect(new Set(all.map((order) => `${factor(order.left)}·${factor(order.right)}`)).size).toBe(8);
          expect(all.map(({ isRight }) => isRight)).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
          const [{ leftShape, rightShape, fit }] = all as [ProductOrder];
          const made = matrixSpecs(network, m).find(({ name }) => name === step.makes[0])!;
          expect(fit.kind).toBe('fits');
          expect([leftShape.rows, rightShape.cols]).toEqual([made.rows, made.cols]);
          expect(all.filter(({ isTurned }) => isTurned)).toHaveLength(1);
        }
      }),
    );
  });
});
