const wave = (rows: number, cols: number, phase: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_x, c) => Number(Math.sin(phase + r * cols + c).toFixed(2))),
  );
const LAYERS = [2, 3, 3, 2, 1];
/** Deep, with every activation but one, the mean, and numbers that no decimal holds. */
export const MIXED = {
  version: 1,
  title: '2-3-3-2-1, mixed',
  network: { layers: LAYERS, activations: ['tanh', 'leaky-relu', 'sigmoid', 'linear'] },
  parameters: {
    W: LAYERS.slice(1).map((width, l) => wave(LAYERS[l]!, width, l)),
    b: LAYERS.slice(1).map((width, l) => wave(1, width, l + 5)[0]),
  },
  data: { X: wave(2, 2, 9), Y: wave(2, 1, 3) },
  training: { reduction: 'mean', learningRate: 0.3 },
};

/** A network of the first layers of a lab, with so many after the input, and the targets that its last one can have. */
export function layersOf(lab: typeof MIXED, after: number) {
  const { network, parameters, data } = lab;
  const layers = network.layers.slice(0, after + 1);
  return {
    ...lab,
    network: { layers, activations: network.activations.slice(0, after) },
    parameters: { W: parameters.W.slice(0, after), b: parameters.b.slice(0, after) },
    data: { ...data, Y: wave(data.X.length, layers.at(-1)!, 3) },
  };
}
