import type { SampleLines } from '../lib/notation.ts';
import {
  activationName,
  depthOf,
  suffixOf,
  type MatrixSpec,
  type Network,
  type Step,
} from '../engine/catalog/index.ts';

/** A part of a step's equation in matrices: `X · Wh + Bh = Zh`, read from left to right as the data runs. */
export type StepRowItem =
  | { readonly kind: 'matrix'; readonly name: string; readonly transposed: boolean }
  | { readonly kind: 'operator'; readonly text: string };

export interface StepRowOptions {
  /** The symbol of the layer's activation, `R`. */
  readonly activation: string;
  readonly samples: SampleLines;
  /** True when the cost is a mean: 1/m stands in the output layer's error. */
  readonly mean: boolean;
}

/** The matrices of one step, what it takes before what it makes, with the operators between them. */
export function stepRow(
  network: Network,
  { kind, layer }: Step,
  { activation, samples, mean }: StepRowOptions,
): StepRowItem[] {
  const s = suffixOf(network, layer);
  const input = activationName(network, layer);
  const output = activationName(network, layer + 1);
  /** Samples in columns turn every product around: W · X. */
  const times = (left: StepRowItem, right: StepRowItem) =>
    samples === 'rows' ? [left, op('·'), right] : [right, op('·'), left];
  switch (kind) {
    case 'Z':
      return network.bias
        ? [...times(of(input), of(`W${s}`)), op('+'), of(`B${s}`), op('='), of(`Z${s}`)]
        : [...times(of(input), of(`W${s}`)), op('='), of(`Z${s}`)];
    case 'A':
      return [op(`${activation}(`), of(`Z${s}`), op(') ='), of(output)];
    case 'C':
      return [of(output), op('−'), of('Y'), op('='), of('O-Y'), op('→'), of('C-share'), op('Σ ='), of('C')];
    case 'E': {
      const gate = of(`R'(Z${s})`);
      if (layer === depthOf(network) - 1) {
        return [...(mean ? [op('1/m ·')] : []), of('O-Y'), op('⊙'), gate, op('='), of(`E${s}`)];
      }
      const next = suffixOf(network, layer + 1);
      return [op('('), ...times(of(`E${next}`), of(`W${next}`, true)), op(') ⊙'), gate, op('='), of(`E${s}`)];
    }
    case 'dW':
      return [...times(of(input, true), of(`E${s}`)), op('='), of(`dW${s}`)];
    case 'dB':
      return [op('Σ'), of(`E${s}`), op('='), of(`dB${s}`)];
    case 'W':
    case 'B':
      return [of(`${kind}${s}`), op('− η'), of(`d${kind}${s}`), op('='), of(`${kind}${s}.next`)];
  }
}

function of(name: string, transposed = false): StepRowItem {
  return { kind: 'matrix', name, transposed };
}

function op(text: string): StepRowItem {
  return { kind: 'operator', text };
}

/** In em of the numbers: a cell, an operator's character, the room around an operator. */
export const CELL_EM = { width: 3.9, height: 2 } as const;
const CHARACTER_EM = 0.62;
const AROUND_EM = 0.75;
/** A row that is so many times as wide as its room is still shown whole, and scrolls. */
const SCROLLED = 1.5;

export interface StepRowFit {
  /** The size of the numbers. */
  readonly fontPx: number;
  /** How many rows and columns of a matrix, as it stands there, have room. */
  readonly limits: { readonly rows: number; readonly cols: number };
}

/**
 * The largest numbers, from `minPx` to `maxPx`, with which the row stands in a room of this size. Where even the
 * smallest are a little too wide, the row is wider than the room; where they are much too wide, or too high, how much of
 * each matrix is shown.
 */
export function fitStepRow(
  items: readonly StepRowItem[],
  specs: ReadonlyMap<string, Pick<MatrixSpec, 'rows' | 'cols'>>,
  samples: SampleLines,
  room: { readonly width: number; readonly height: number; readonly minPx: number; readonly maxPx: number },
): StepRowFit {
  const shapes = items.flatMap((item) => {
    if (item.kind !== 'matrix') return [];
    const { rows, cols } = specs.get(item.name)!;
    return [item.transposed !== (samples === 'columns') ? { rows: cols, cols: rows } : { rows, cols }];
  });
  const operators = items.reduce(
    (sum, item) => (item.kind === 'operator' ? sum + AROUND_EM + CHARACTER_EM * item.text.length : sum),
    0,
  );
  const most = (key: 'rows' | 'cols') => Math.max(...shapes.map((shape) => shape[key]));
  const widthEm = (maxCols: number) =>
    operators + shapes.reduce((sum, { cols }) => sum + Math.min(cols, maxCols) * CELL_EM.width, 0);
  const whole = Math.min(room.width / widthEm(Infinity), room.height / (most('rows') * CELL_EM.height), room.maxPx);
  if (whole >= room.minPx) return { fontPx: whole, limits: { rows: most('rows'), cols: most('cols') } };
  let maxCols = most('cols');
  if (widthEm(maxCols) * room.minPx > SCROLLED * room.width) {
    while (maxCols > 1 && widthEm(maxCols) * room.minPx > room.width) maxCols -= 1;
  }
  const maxRows = Math.max(1, Math.floor(room.height / (CELL_EM.height * room.minPx)));
  return { fontPx: room.minPx, limits: { rows: Math.min(maxRows, most('rows')), cols: maxCols } };
}
