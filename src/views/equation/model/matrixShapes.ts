import {
  activationName,
  depthOf,
  parseCellId,
  productOf,
  suffixOf,
  type MatrixSpec,
  type Network,
  type ProductFactor,
  type Shape,
  type Step,
} from '../../../engine/catalog/index.ts';
import type { SampleLines } from '../../../lib/notation.ts';
import { fill } from '../../../i18n/fill.ts';
import { layerForm } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import type { EquationWords } from './words.ts';

/** What the rows or columns of a matrix are: one for each sample, or for each neuron of a network layer; undefined where there is but one. */
type Axis = { readonly of: 'samples' } | { readonly of: 'layer'; readonly layer: number } | undefined;

/** A matrix as it stands in a formula: its shape, and what it has rows and columns for. */
export interface ShapeLine {
  readonly factor: ProductFactor;
  readonly shape: Shape;
  readonly meaning: string;
}

/** The matrices of a step's formula, what it makes last, and after them the explained cell's if it is another one. */
export function shapesOfStep(
  network: Network,
  m: number,
  step: Step,
  explained: string | undefined,
  words: EquationWords,
  samples: SampleLines = 'rows',
): ShapeLine[] {
  const ofStep = factorsOf(network, step, samples);
  const matrix = explained === undefined ? undefined : parseCellId(explained)?.matrix;
  const isAmong = matrix === undefined || ofStep.some((factor) => factor.matrix === matrix);
  const factors = isAmong ? ofStep : [...ofStep, { matrix, transposed: false }];
  return factors.map((factor) => {
    const spec = specOf(network, m, factor.matrix);
    const [rows, cols] = axesOf(spec);
    const isTurned = factor.transposed === (samples === 'rows');
    return {
      factor,
      shape: isTurned ? { rows: spec.cols, cols: spec.rows } : { rows: spec.rows, cols: spec.cols },
      meaning: isTurned ? meaningOf(cols, rows, network, words) : meaningOf(rows, cols, network, words),
    };
  });
}

/** What the products of a step are added up over: "samples", "outputs"; undefined where it multiplies no matrices. */
export function meetingAxis(network: Network, m: number, step: Step, words: EquationWords): string | undefined {
  const product = productOf(network, step);
  if (!product) return undefined;
  const [rows, cols] = axesOf(specOf(network, m, product.left.matrix));
  const axis = product.left.transposed ? rows : cols;
  return axis && axisWords(axis, network, words);
}

function factorsOf(network: Network, step: Step, samples: SampleLines): ProductFactor[] {
  const { kind, layer } = step;
  const s = suffixOf(network, layer);
  const asItIs = (...matrices: readonly string[]): ProductFactor[] =>
    matrices.map((matrix) => ({ matrix, transposed: false }));
  const product = productOf(network, step, samples);
  const factors = product ? [product.left, product.right] : [];
  switch (kind) {
    case 'Z':
      return [...factors, ...asItIs(...(network.bias ? [`B${s}`] : []), `Z${s}`)];
    case 'A':
      return asItIs(`Z${s}`, activationName(network, layer + 1));
    case 'C':
      return asItIs('O', 'Y', 'C');
    case 'E':
      return [...(product ? factors : asItIs('O', 'Y')), ...asItIs(`R'(Z${s})`, `E${s}`)];
    case 'dW':
      return [...factors, ...asItIs(`dW${s}`)];
    case 'dB':
      return asItIs(`E${s}`, `dB${s}`);
    case 'W':
    case 'B':
      return asItIs(step.name, `d${step.name}`);
  }
}

function axesOf({ kind, layer }: MatrixSpec): [rows: Axis, cols: Axis] {
  const samples: Axis = { of: 'samples' };
  const neurons = (of: number): Axis => ({ of: 'layer', layer: of });
  switch (kind) {
    case 'X':
      return [samples, neurons(0)];
    case 'W':
    case 'dW':
    case 'W.next':
      return [neurons(layer), neurons(layer + 1)];
    case 'B':
    case 'dB':
    case 'B.next':
      return [undefined, neurons(layer + 1)];
    case 'Z':
    case 'A':
    case "R'":
    case 'E':
    case 'Y':
    case 'O-Y':
      return [samples, neurons(layer + 1)];
    case 'C-share':
      return [samples, undefined];
    case 'C':
      return [undefined, undefined];
  }
}

function meaningOf(rows: Axis, cols: Axis, network: Network, words: EquationWords): string {
  const { shapes } = words;
  const said = (axis: NonNullable<Axis>) => axisWords(axis, network, words);
  if (rows && cols) return fill(shapes.both, { rows: said(rows), cols: said(cols) });
  if (cols) return fill(shapes.oneRow, { cols: said(cols) });
  return rows ? fill(shapes.oneColumn, { rows: said(rows) }) : shapes.oneNumber;
}

function axisWords(axis: NonNullable<Axis>, network: Network, { shapes }: EquationWords): string {
  if (axis.of === 'samples') return shapes.axes.sample;
  const { layer } = axis;
  if (layer === 0) return shapes.axes.input;
  if (layer === depthOf(network)) return shapes.axes.output;
  return fill(shapes.axes[layerForm(network, layer - 1)], { n: layer });
}
