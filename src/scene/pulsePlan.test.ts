import { describe, expect, it } from 'vitest';
import { stepsOf, type Network } from '../engine/catalog/index.ts';
import type { Matrix, Trace } from '../engine/types.ts';
import { interMetrics } from '../testing/renderScene.ts';
import { networkScene } from './networkScene.ts';
import { pulsePlan, type PulsesOf } from './pulsePlan.ts';
import type { Pulse } from './types.ts';

const network: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const scene = networkScene({ network, width: 1036, height: 360, textMetrics: interMetrics });

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  cols: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});

/** The first pass of the article's network, worked out by hand; every value is exact. */
const trace: Trace = {
  iteration: 0,
  matrices: {
    X: matrix([[-1], [1], [2]]),
    Wh: matrix([[1, -1.5]]),
    Bh: matrix([[-0.5, -0.5]]),
    Zh: matrix([
      [-1.5, 1],
      [0.5, -2],
      [1.5, -3.5],
    ]),
    H: matrix([
      [0, 1],
      [0.5, 0],
      [1.5, 0],
    ]),
    Wo: matrix([
      [1, -0.5],
      [1.5, 0.5],
    ]),
    Bo: matrix([[0.5, 0.5]]),
    Zo: matrix([
      [2, 1],
      [1, 0.25],
      [2, -0.25],
    ]),
    O: matrix([
      [2, 1],
      [1, 0.25],
      [2, 0],
    ]),
    'O-Y': matrix([
      [-0.5, -2],
      [0.5, 0.25],
      [1, -1],
    ]),
    "R'(Zo)": matrix([
      [1, 1],
      [1, 1],
      [1, 0],
    ]),
    "R'(Zh)": matrix([
      [0, 1],
      [1, 0],
      [1, 0],
    ]),
    Eo: matrix([
      [-0.5, -2],
      [0.5, 0.25],
      [1, 0],
    ]),
    Eh: matrix([
      [0, -1.75],
      [0.375, 0],
      [1, 0],
    ]),
    'Wo.next': matrix([
      [0.78125, -0.515625],
      [1.5625, 0.75],
    ]),
    'Bo.next': matrix([[0.375, 0.5]]),
    'Wh.next': matrix([[0.703125, -1.71875]]),
    'Bh.next': matrix([[-0.671875, -0.28125]]),
  },
};

const planOf = (stepName: string, sample: number, of = trace) =>
  pulsePlan(
    scene,
    stepsOf(network).find(({ name }) => name === stepName)!,
    of,
    sample,
  );
const at = (stepName: string, sample: number, t: number): Pulse[] =>
  planOf(stepName, sample)
    .movers.map((mover) => mover(t))
    .filter((pulse) => pulse !== null);
const edge = (id: string) => scene.edges.find((mark) => mark.id === id)!;
const neuron = (id: string) => scene.neurons.find((mark) => mark.id === id)!;
const find = (pulses: readonly Pulse[], on: string) => pulses.find((pulse) => pulse.on === on);
const distance = (pulse: Pulse, { x, y }: { x: number; y: number }) => Math.hypot(pulse.x - x, pulse.y - y);

describe('pulsePlan, forward', () => {
  it('starts the products of Zh at the input and ends them at the hidden neurons', () => {
    const { x1, y1, x2, y2 } = edge('Wh[1,2]');
    expect(find(at('Zh', 3, 0), 'Wh[1,2]')).toMatchObject({ kind: 'carry', x: x1, y: y1, opacity: 0 });
    const end = find(at('Zh', 3, 1), 'Wh[1,2]')!;
    expect(distance(end, { x: x2, y: y2 })).toBeCloseTo(0, 9);
    expect(end.opacity).toBe(0);
    expect(find(at('Zh', 3, 0.5), 'Wh[1,2]')!.opacity).toBe(1);
  });

  it('sizes them by activation × weight, against the largest of the batch', () => {
    // Sample 3: 2·1 = 2 and 2·(−1.5) = −3, the largest of all samples; sample 2: 1·1 = 1.
    expect(find(at('Zh', 3, 0.5), 'Wh[1,2]')).toMatchObject({ r: 9, sign: -1 });
    expect(find(at('Zh', 3, 0.5), 'Wh[1,1]')!.r).toBeCloseTo(2.5 + 6.5 * Math.sqrt(2 / 3), 9);
    expect(find(at('Zh', 2, 0.5), 'Wh[1,1]')!.r).toBeCloseTo(2.5 + 6.5 * Math.sqrt(1 / 3), 9);
  });

  it('sends the bias up its stub', () => {
    const stub = scene.biases[0]!.stub;
    const pulse = find(at('Zh', 3, 1), 'Bh[1,1]')!;
    expect(distance(pulse, { x: stub.x2, y: stub.y2 })).toBeCloseTo(0, 9);
  });

  it('sends nothing along an edge that carries 0', () => {
    // Sample 3: H2 = 0.
    expect(at('Zo', 3, 0.5).map(({ on }) => on)).toEqual(['Wo[1,1]', 'Wo[1,2]', 'Bo[1,1]', 'Bo[1,2]']);
  });

  it('lets a positive z through its gate with a flash', () => {
    const flash = at('H', 3, 0.7)
      .filter(({ on }) => on === 'H[1]')
      .find(({ kind }) => kind === 'gate')!;
    expect(distance(flash, neuron('H[1]'))).toBe(0);
    expect(flash.r).toBeGreaterThan(neuron('H[1]').r);
    expect(at('H', 3, 1).map(({ kind }) => kind)).not.toContain('gate');
  });

  it('stops a negative z outside its closed gate, where it stays', () => {
    const stopped = find(at('H', 3, 1), 'H[2]')!;
    expect(stopped).toMatchObject({ kind: 'stop', sign: -1 });
    expect(stopped.opacity).toBeGreaterThan(0.5);
    expect(distance(stopped, neuron('H[2]'))).toBeCloseTo(neuron('H[2]').ringRadius! + stopped.r, 9);
    expect(at('H', 3, 0.8).filter(({ on }) => on === 'H[2]')).toHaveLength(1);
  });

  it('lets every z through where the activation has no gate', () => {
    const smooth: Network = { ...network, activations: ['tanh', 'linear'] };
    const plan = pulsePlan({ ...scene, network: smooth }, stepsOf(smooth)[1]!, trace, 3);
    expect(plan.movers.map((mover) => mover(0.7)?.kind)).not.toContain('stop');
  });

  it('brings the misses from the outputs to the cost', () => {
    const start = find(at('C', 3, 0), 'C←O[1]')!;
    expect(distance(start, neuron('O[1]'))).toBeCloseTo(neuron('O[1]').r, 9);
    const end = find(at('C', 3, 0.75), 'C←O[1]')!;
    expect(distance(end, scene.cost)).toBeCloseTo(scene.cost.r, 9);
    expect(at('C', 3, 0.9).some(({ kind }) => kind === 'ripple')).toBe(true);
  });
});

describe('pulsePlan, backward', () => {
  it('brings the miss back through an open gate', () => {
    const start = find(at('Eo', 3, 0), 'C←O[1]')!;
    expect(distance(start, scene.cost)).toBeCloseTo(scene.cost.r, 9);
    expect(find(at('Eo', 3, 0.9), 'O[1]')).toMatchObject({ kind: 'gate' });
  });

  it('stops a miss at a closed gate: output 2 is wrong for sample 3 and learns nothing', () => {
    const stopped = find(at('Eo', 3, 1), 'C←O[2]')!;
    expect(stopped).toMatchObject({ kind: 'stop', sign: -1 });
    expect(distance(stopped, neuron('O[2]'))).toBeGreaterThanOrEqual(neuron('O[2]').ringRadius! - 0.5);
    expect(find(at('Eo', 3, 0.9), 'O[2]')).toBeUndefined();
  });

  it('carries error × weight back along the edges of the next layer', () => {
    const { x1, y1, x2, y2 } = edge('Wo[1,1]');
    expect(distance(find(at('Eh', 3, 0), 'Wo[1,1]')!, { x: x2, y: y2 })).toBeCloseTo(0, 9);
    expect(distance(find(at('Eh', 3, 0.75), 'Wo[1,1]')!, { x: x1, y: y1 })).toBeCloseTo(0, 9);
    expect(find(at('Eh', 3, 0.9), 'H[1]')).toMatchObject({ kind: 'gate' });
    // Eo[3,2] is 0.
    expect(find(at('Eh', 3, 0.5), 'Wo[1,2]')).toBeUndefined();
  });

  it('stops them at the ring of a closed gate', () => {
    const stopped = find(at('Eh', 3, 1), 'Wo[2,1]')!;
    expect(stopped.kind).toBe('stop');
    expect(distance(stopped, neuron('H[2]'))).toBeCloseTo(neuron('H[2]').ringRadius! + stopped.r, 6);
  });

  it('lets activation and error meet on the label of an edge', () => {
    const { x1, y1, x2, y2, label } = edge('Wo[1,1]');
    if (label.detail === 'hidden') throw new Error('no label');
    const [a, e] = at('dWo', 3, 0);
    expect(distance(a!, { x: x1, y: y1 })).toBeCloseTo(0, 9);
    expect(distance(e!, { x: x2, y: y2 })).toBeCloseTo(0, 9);
    const centre = { x: label.box.x + label.box.width / 2, y: label.box.y + label.box.height / 2 };
    const [a2, e2, ring] = at('dWo', 3, 0.75);
    for (const pulse of [a2!, e2!, ring!]) expect(distance(pulse, centre)).toBeCloseTo(0, 6);
    expect(ring!.kind).toBe('ripple');
  });

  it('lets only one of them come where the other is 0', () => {
    const { x1, x2 } = edge('Wo[1,2]');
    const alone = at('dWo', 3, 0.2).filter(({ on }) => on === 'Wo[1,2]');
    expect(alone).toHaveLength(1);
    // The activation, from the left.
    expect(alone[0]!.x).toBeLessThan((x1 + x2) / 2);
  });

  it('drops the error to the bias', () => {
    const { box } = scene.biases[2]!;
    const pulse = at('dBo', 3, 0.75).find(({ kind }) => kind === 'carry')!;
    expect(distance(pulse, { x: box.x + box.width / 2, y: box.y + box.height / 2 })).toBeCloseTo(0, 9);
    expect(find(at('dBo', 3, 0.5), 'Bo[1,2]')).toBeUndefined();
  });
});

describe('pulsePlan, update', () => {
  it('rings around the parameters that change, with the sign of the change', () => {
    const rings = at('Wo', 1, 0.5);
    expect(rings.map(({ on, sign }) => [on, sign])).toEqual([
      ['Wo[1,1]', -1],
      ['Wo[1,2]', -1],
      ['Wo[2,1]', 1],
      ['Wo[2,2]', 1],
    ]);
    expect(rings.every(({ kind }) => kind === 'ripple')).toBe(true);
    // Bo[1,2] stays what it was.
    expect(at('Bo', 1, 0.5).map(({ on }) => on)).toEqual(['Bo[1,1]']);
  });
});

describe('pulsePlan', () => {
  it('runs backwards as it runs forwards: every mover depends on t alone', () => {
    for (const { name } of stepsOf(network)) {
      const plan = name.startsWith('d') || name in trace.matrices ? planOf(name, 2) : undefined;
      const moments = [0, 0.3, 0.7, 0.72, 1];
      const forwards = moments.map((t) => plan?.movers.map((mover) => mover(t)));
      const backwards = moments.toReversed().map((t) => plan?.movers.map((mover) => mover(t)));
      expect(backwards.toReversed()).toEqual(forwards);
    }
  });

  it('draws numbers that are not finite without breaking', () => {
    const broken: Trace = { ...trace, matrices: { ...trace.matrices, X: matrix([[Infinity], [NaN], [1]]) } };
    for (const sample of [1, 2, 3]) {
      for (const mover of planOf('Zh', sample, broken).movers) {
        const pulse = mover(0.5)!;
        expect([pulse.x, pulse.y, pulse.r].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('says so when the trace is of another network', () => {
    expect(() => planOf('Zh', 1, { iteration: 4, matrices: {} })).toThrow(/iteration 4 has no matrix X/);
  });
});

describe('pulsePlan, of one cell', () => {
  const pulsesOf = (name: string, sample: number, only: PulsesOf) =>
    pulsePlan(
      scene,
      stepsOf(network).find((step) => step.name === name)!,
      trace,
      sample,
      only,
    )
      .movers.map((mover) => mover(0.5)?.on)
      .filter((on) => on !== undefined);

  it('moves the terms of its sum alone, or one of them', () => {
    expect(pulsesOf('Zo', 2, { row: 2, col: 1 })).toEqual(['Wo[1,1]', 'Bo[1,1]']);
    expect(pulsesOf('Zo', 2, { row: 2, col: 1, term: 1 })).toEqual(['Wo[1,1]']);
    expect(pulsesOf('Zo', 2, { row: 2, col: 1, term: 3 })).toEqual(['Bo[1,1]']);
    expect(pulsesOf('Eh', 3, { row: 3, col: 1, term: 1 })).toEqual(['Wo[1,1]']);
  });

  it('moves at its own neuron, edge or bias alone', () => {
    expect(pulsesOf('H', 1, { row: 1, col: 2 })).toEqual(['H[2]', 'H[2]']);
    expect(new Set(pulsesOf('dWo', 2, { row: 1, col: 2 }))).toEqual(new Set(['Wo[1,2]']));
    expect(pulsesOf('Bh', 1, { row: 1, col: 2 })).toEqual(['Bh[1,2]']);
  });
});
