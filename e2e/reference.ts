import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../src/testing/oracles/', import.meta.url);

interface LabDocument {
  readonly network: {
    readonly layers: number[];
    readonly activations: string[];
    readonly bias?: boolean;
    readonly trainBias?: boolean;
  };
  readonly parameters: { readonly W: number[][][]; readonly b?: number[][] };
  readonly data: { readonly X: number[][]; readonly Y: number[][] };
  readonly training: { readonly reduction?: 'sum' | 'mean'; readonly learningRate: number };
}

export interface Oracle {
  readonly name: string;
  readonly lab: LabDocument;
  readonly expected: {
    readonly Z: number[][][];
    readonly A: number[][][];
    readonly E: number[][][];
    readonly dW: number[][][];
    readonly db?: number[][];
    readonly W1: number[][][];
    readonly b1: number[][];
    readonly cost: number;
    readonly costAt: Record<string, number>;
  };
}

/** The worked examples, with the numbers of an independent NumPy computation. */
export const ORACLES: readonly Oracle[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file,
    ...(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Omit<Oracle, 'name'>),
  }));

/** The cells that the reference knows, by public name, and the step that makes each (absent for what is given). */
export function expectedCells({ lab, expected }: Oracle): Map<string, { value: number; step?: string }> {
  const cells = new Map<string, { value: number; step?: string }>();
  const put = (matrix: string, rows: readonly (readonly number[])[], step?: string) =>
    rows.forEach((row, i) =>
      row.forEach((value, j) =>
        cells.set(`${matrix}[${i + 1},${j + 1}]`, step === undefined ? { value } : { value, step }),
      ),
    );
  const depth = lab.network.activations.length;
  const bias = lab.network.bias ?? true;
  const suffix = (l: number) => (l === depth - 1 ? 'o' : depth === 2 ? 'h' : `h${l + 1}`);
  put('X', lab.data.X);
  put('Y', lab.data.Y);
  for (let l = 0; l < depth; l += 1) {
    const s = suffix(l);
    const activation = l === depth - 1 ? 'O' : depth === 2 ? 'H' : `H${l + 1}`;
    put(`W${s}`, lab.parameters.W[l]!);
    put(`Z${s}`, expected.Z[l]!, `Z${s}`);
    put(activation, expected.A[l]!, activation);
    put(`E${s}`, expected.E[l]!, `E${s}`);
    put(`dW${s}`, expected.dW[l]!, `dW${s}`);
    put(`W${s}.next`, expected.W1[l]!, `W${s}`);
    if (bias) put(`B${s}`, [lab.parameters.b![l]!]);
    if (expected.db) {
      put(`dB${s}`, [expected.db[l]!], `dB${s}`);
      put(`B${s}.next`, [expected.b1[l]!], `B${s}`);
    }
  }
  const outputs = expected.A[depth - 1]!;
  put(
    'O-Y',
    outputs.map((row, i) => row.map((o, j) => o - lab.data.Y[i]![j]!)),
    'C',
  );
  const share = lab.training.reduction === 'mean' ? 1 / outputs.length : 1;
  outputs.forEach((row, i) =>
    cells.set(`C[${i + 1}]`, {
      value: share * 0.5 * row.reduce((sum, o, j) => sum + (o - lab.data.Y[i]![j]!) ** 2, 0),
      step: 'C',
    }),
  );
  cells.set('C', { value: expected.cost, step: 'C' });
  return cells;
}

/** Whether a value is the reference's within the page's promise. */
export function agrees(value: number, reference: number): boolean {
  return Math.abs(value - reference) <= 1e-12 * Math.max(Math.abs(reference), 1e-3);
}
