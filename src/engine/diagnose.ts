import { matrixSpecs, traitsOf, type Network } from './catalog/index.ts';
import { trendOf } from './trendOf.ts';
import type { Diagnosis, Matrix, NeuronRef, Trace } from './types.ts';

/**
 * What can be said of a pass and of the costs that led to it.
 * @param recentCosts up to that pass, oldest first
 * @param firstCost of iteration 0
 */
export function diagnose(
  network: Network,
  m: number,
  trace: Trace,
  recentCosts: Float64Array,
  firstCost: number,
): Diagnosis {
  const deadNeurons: NeuronRef[] = [];
  const saturatedNeurons: NeuronRef[] = [];
  let moves = false;
  for (const { name, kind, layer } of matrixSpecs(network, m)) {
    const matrix = trace.matrices[name]!;
    if (kind === "R'") {
      const { below } = traitsOf(network.activations[layer]!);
      const flat = below === undefined ? saturatedNeurons : deadNeurons;
      for (const col of zeroColumns(matrix)) flat.push({ layer, neuron: col + 1 });
    } else if (kind === 'dW' || kind === 'dB') {
      moves ||= matrix.data.some((value) => value !== 0);
    }
  }
  for (const flat of [deadNeurons, saturatedNeurons]) flat.sort((a, b) => a.layer - b.layer || a.neuron - b.neuron);
  const stuck = !moves && trace.matrices['C']!.data[0] !== 0;
  return { deadNeurons, saturatedNeurons, stuck, trend: trendOf(recentCosts, firstCost) };
}

/** The columns, from 0, that hold nothing but zeros. */
function zeroColumns({ rows, cols, data }: Matrix): number[] {
  const zero: number[] = [];
  for (let j = 0; j < cols; j++) {
    let i = 0;
    while (i < rows && data[i * cols + j] === 0) i++;
    if (i === rows) zero.push(j);
  }
  return zero;
}
