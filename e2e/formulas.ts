/** What a lab document says about its numbers, as far as the formulas need it. */
export interface LabNumbers {
  readonly network: {
    readonly layers: readonly number[];
    readonly activations: readonly string[];
    readonly bias?: boolean;
    readonly trainBias?: boolean;
  };
  readonly data: { readonly X: readonly (readonly number[])[] };
  readonly training: { readonly reduction?: string; readonly learningRate?: number };
  readonly conventions?: { readonly reluDerivativeAtZero?: number };
}

/** How one number is made: from which others, and by what arithmetic. */
export interface Formula {
  readonly operands: readonly string[];
  readonly work: (value: (id: string) => number) => number;
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const ACTIVATIONS: Readonly<Record<string, (z: number) => number>> = {
  relu: (z) => Math.max(0, z),
  'leaky-relu': (z) => (z > 0 ? z : 0.01 * z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  linear: (z) => z,
};

/**
 * The formula of every number of an iteration that is made from others, by its public name: written down here once
 * more, from the mathematics and nothing of the page.
 */
export function formulasOf({ network, data, training, conventions }: LabNumbers): ReadonlyMap<string, Formula> {
  const { layers, activations, bias = true } = network;
  const trainBias = bias && (network.trainBias ?? true);
  const depth = layers.length - 1;
  const samples = upTo(data.X.length);
  const share = training.reduction === 'mean' ? 1 / data.X.length : 1;
  const eta = training.learningRate ?? 0.125;
  const suffix = (l: number) => (l === depth - 1 ? 'o' : depth === 2 ? 'h' : `h${l + 1}`);
  const layer = (n: number) => (n === 0 ? 'X' : n === depth ? 'O' : depth === 2 ? 'H' : `H${n}`);
  const formulas = new Map<string, Formula>();
  const products = (pairs: readonly (readonly [string, string])[], rest: readonly string[] = []) => ({
    operands: [...pairs.flat(), ...rest],
    total: (value: (id: string) => number) => sum(pairs.map(([a, b]) => value(a) * value(b))),
  });

  for (let l = 0; l < depth; l += 1) {
    const s = suffix(l);
    const activation = activations[l]!;
    for (const j of upTo(layers[l + 1]!)) {
      for (const i of samples) {
        const z = `Z${s}[${i},${j}]`;
        const a = `${layer(l + 1)}[${i},${j}]`;
        const gate = `R'(Z${s})[${i},${j}]`;
        const weighted = products(
          upTo(layers[l]!).map((k) => [`${layer(l)}[${i},${k}]`, `W${s}[${k},${j}]`]),
          bias ? [`B${s}[1,${j}]`] : [],
        );
        formulas.set(z, {
          operands: weighted.operands,
          work: (value) => weighted.total(value) + (bias ? value(`B${s}[1,${j}]`) : 0),
        });
        formulas.set(a, { operands: [z], work: (value) => ACTIVATIONS[activation]!(value(z)) });
        formulas.set(gate, slopeOf(activation, z, a, conventions?.reluDerivativeAtZero ?? 0));
        if (l === depth - 1) {
          const miss = `O-Y[${i},${j}]`;
          formulas.set(miss, { operands: [a, `Y[${i},${j}]`], work: (value) => value(a) - value(`Y[${i},${j}]`) });
          formulas.set(`E${s}[${i},${j}]`, {
            operands: [miss, gate],
            work: (value) => share * value(miss) * value(gate),
          });
        } else {
          const t = suffix(l + 1);
          const back = products(
            upTo(layers[l + 2]!).map((k) => [`E${t}[${i},${k}]`, `W${t}[${j},${k}]`]),
            [gate],
          );
          formulas.set(`E${s}[${i},${j}]`, {
            operands: back.operands,
            work: (value) => back.total(value) * value(gate),
          });
        }
      }
      for (const k of upTo(layers[l]!)) {
        const gradient = products(samples.map((i) => [`${layer(l)}[${i},${k}]`, `E${s}[${i},${j}]`]));
        formulas.set(`dW${s}[${k},${j}]`, { operands: gradient.operands, work: gradient.total });
        setUpdate(`W${s}`, k, j);
      }
      if (trainBias) {
        const errors = samples.map((i) => `E${s}[${i},${j}]`);
        formulas.set(`dB${s}[1,${j}]`, { operands: errors, work: (value) => sum(errors.map(value)) });
        setUpdate(`B${s}`, 1, j);
      }
    }
  }
  for (const i of samples) {
    const misses = upTo(layers[depth]!).map((j) => `O-Y[${i},${j}]`);
    formulas.set(`C[${i}]`, {
      operands: misses,
      work: (value) => (share / 2) * sum(misses.map((miss) => value(miss) ** 2)),
    });
  }
  const shares = samples.map((i) => `C[${i}]`);
  // Of one sample the share is all of the cost.
  const ofOne = samples.length === 1 ? formulas.get('C[1]') : undefined;
  formulas.set('C', ofOne ?? { operands: shares, work: (value) => sum(shares.map(value)) });
  return formulas;

  function setUpdate(parameter: string, row: number, col: number): void {
    const [old, gradient] = [`${parameter}[${row},${col}]`, `d${parameter}[${row},${col}]`];
    formulas.set(`${parameter}.next[${row},${col}]`, {
      operands: [old, gradient],
      work: (value) => value(old) - eta * value(gradient),
    });
  }
}

function slopeOf(activation: string, z: string, a: string, atZero: number): Formula {
  switch (activation) {
    case 'sigmoid':
      return { operands: [a], work: (value) => value(a) * (1 - value(a)) };
    case 'tanh':
      return { operands: [a], work: (value) => 1 - value(a) ** 2 };
    case 'linear':
      return { operands: [z], work: () => 1 };
    default: {
      const leak = activation === 'leaky-relu' ? 0.01 : 0;
      return {
        operands: [z],
        work: (value) => (value(z) > 0 ? 1 : value(z) < 0 || leak > 0 ? leak : atZero),
      };
    }
  }
}

/** A number worked out from nothing but what the person sets, by way of all formulas on the way. */
export function fromLeaves(
  formulas: ReadonlyMap<string, Formula>,
  leaf: (id: string) => number,
): (id: string) => number {
  const known = new Map<string, number>();
  const value = (id: string): number => {
    const formula = formulas.get(id);
    const found = known.get(id) ?? (formula ? formula.work(value) : leaf(id));
    known.set(id, found);
    return found;
  };
  return value;
}

/** What stands in formulas but in no matrix of the forward row: what lights up through it lights up as well. */
const BETWEEN = /^(?:O-Y|R'\(|C\[)/;

/** The numbers in whose formulas one stands, and those that these lead on to through what stands between. */
export function usersOf(formulas: ReadonlyMap<string, Formula>, id: string): string[] {
  const direct = [...formulas].filter(([, { operands }]) => operands.includes(id)).map(([user]) => user);
  return [...new Set(direct.flatMap((user) => (BETWEEN.test(user) ? [user, ...usersOf(formulas, user)] : [user])))];
}
