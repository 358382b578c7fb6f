import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../engine/catalog/index.ts';
import { interMetrics, renderScene } from '../testing/renderScene.ts';
import { rectMeetsCircle, rectsMeet } from './geometry.ts';
import { networkScene } from './networkScene.ts';
import type { NetworkScene, NetworkSceneOptions, Rect, TextLine } from './types.ts';

function networkOf(layers: readonly number[], bias = true): Network {
  return { layers, activations: layers.slice(1).map(() => 'relu'), bias, trainBias: bias };
}

function sceneOf(layers: readonly number[], width: number, height: number, more: Partial<NetworkSceneOptions> = {}) {
  return networkScene({ network: networkOf(layers), width, height, textMetrics: interMetrics, ...more });
}

const SUPPORTED_SIZES = [
  [1036, 360],
  [1036, 230],
  [1500, 560],
  [724, 330],
  [340, 300],
] as const;

/** Every supported stage, any network, any widths of text. */
const anyOptions: fc.Arbitrary<NetworkSceneOptions> = fc.record({
  network: fc
    .tuple(
      fc.oneof(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 2, maxLength: 10 }),
      ),
      fc.boolean(),
    )
    .map(([layers, bias]) => networkOf(layers, bias)),
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 220, max: 900 }),
  density: fc.constantFrom(1, 1, 1.25),
  textMetrics: fc.record({
    nameOf: fc.constantFrom(
      (matrix: string) => matrix,
      (matrix: string) => matrix.replace(/^d/, '∂C/∂'),
    ),
    costName: fc.constantFrom('Cost', 'Coste', 'التكلفة', 'Twice as long'),
    costNote: fc.constantFrom('½Σ(O−Y)²/m', 'sample 3', 'muestra 1000'),
    measure: fc
      .double({ min: 0.4, max: 0.8, noNaN: true })
      .map((em) => (text: string, fontPx: number) => text.length * em * fontPx),
    widestNumber: fc.integer({ min: 1, max: 10 }).map((length) => '8'.repeat(length)),
    indexSize: fc.constantFrom(0.75, 0.95),
    widestProduct: fc.integer({ min: 5, max: 30 }).map((length) => '8'.repeat(length)),
  }),
});

/** Everything that is written, by what it belongs to. */
function boxesOf(scene: NetworkScene): [owner: string, box: Rect][] {
  return [
    ...scene.edges.flatMap(({ id, label }): [string, Rect][] => (label.detail === 'hidden' ? [] : [[id, label.box]])),
    ...scene.biases.map(({ id, box }): [string, Rect] => [id, box]),
    ...scene.neurons.flatMap(({ id, chip }): [string, Rect][] => (chip ? [[`E of ${id}`, chip.box]] : [])),
    ...scene.gaps.map(({ layer, first, box }): [string, Rect] => [`gap ${layer}:${first}`, box]),
    ...(scene.readout ? ([['readout', scene.readout.box]] as [string, Rect][]) : []),
  ];
}

function circlesOf(scene: NetworkScene): { id: string; x: number; y: number; r: number }[] {
  const neurons = scene.neurons.map(({ id, x, y, r, ringRadius }) => ({ id, x, y, r: ringRadius ?? r }));
  return [...neurons, { id: 'C', x: scene.cost.x, y: scene.cost.y, r: scene.cost.r }];
}

/** Pairs that overlap, in words. */
function overlaps(scene: NetworkScene): string[] {
  const boxes = boxesOf(scene);
  const circles = circlesOf(scene);
  const found: string[] = [];
  boxes.forEach(([one, box], i) => {
    for (const [other, otherBox] of boxes.slice(i + 1))
      if (rectsMeet(box, otherBox, -0.01)) found.push(`${one} / ${other}`);
    for (const circle of circles) {
      if (rectMeetsCircle(box, circle, circle.r, -0.01)) found.push(`${one} / ${circle.id}`);
    }
  });
  circles.forEach((a, i) => {
    for (const b of circles.slice(i + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.01) found.push(`${a.id} / ${b.id}`);
    }
  });
  return found;
}

function outside(scene: NetworkScene): string[] {
  const boxes: [string, Rect][] = [
    ...boxesOf(scene),
    ...circlesOf(scene).map(({ id, x, y, r }): [string, Rect] => [
      id,
      { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
    ]),
  ];
  return boxes
    .filter(([, { x, y, width, height }]) => x < 0 || y < 0 || x + width > scene.width || y + height > scene.height)
    .map(([owner]) => owner);
}

/** Laws are tried on many networks, which takes long on a busy machine. */
const LAW = { timeout: 60_000 };

describe('networkScene', () => {
  it('lets no two labels, neurons or adornments overlap, and nothing leave the stage', LAW, () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const scene = networkScene(options);
        expect(overlaps(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the text of a neuron in its circle and the text of a label in its box', LAW, () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { neurons, cost, edges, biases } = networkScene(options);
        for (const { x, y, r, ...circle } of [...neurons, { ...cost, z: cost.note, target: null }]) {
          for (const line of [circle.name, circle.value, circle.z, circle.target]) {
            if (line) expect(farthestCorner(line, x, y)).toBeLessThanOrEqual(r);
          }
        }
        for (const { label } of [...edges, ...biases]) {
          if (label.detail === 'hidden') continue;
          for (const line of label.lines) {
            expect(line.y).toBeLessThanOrEqual(label.box.y + label.box.height);
            expect(line.y - 0.73 * line.fontPx).toBeGreaterThanOrEqual(label.box.y);
            expect(line.width).toBeLessThanOrEqual(label.box.width);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('spaces layers evenly and makes every layer symmetric about the line of the cost', LAW, () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const scene = networkScene(options);
        const xs = [...new Set(scene.neurons.map(({ x }) => x))];
        expect(xs).toHaveLength(options.network.layers.length);
        xs.slice(2).forEach((x, i) => expect(x - xs[i + 1]!).toBeCloseTo(xs[1]! - xs[0]!, 6));
        options.network.layers.forEach((_, layer) => {
          const ys = [
            ...scene.neurons.filter((neuron) => neuron.layer === layer).map(({ y }) => y),
            ...scene.gaps.filter((gap) => gap.layer === layer).map(({ box }) => box.y + box.height / 2),
          ].toSorted((a, b) => a - b);
          ys.forEach((y, i) => expect(y - scene.cost.y).toBeCloseTo(scene.cost.y - ys.at(-1 - i)!, 6));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('puts the labels of mirrored edges in mirrored places', () => {
    for (const layers of [
      [1, 2, 2],
      [2, 3, 2],
      [2, 2],
      [3, 1],
    ]) {
      const scene = sceneOf(layers, 1036, 360);
      for (const edge of scene.edges) {
        const mirrored = scene.edges.find(
          ({ layer, row, col }) =>
            layer === edge.layer && row === layers[layer]! + 1 - edge.row && col === layers[layer + 1]! + 1 - edge.col,
        )!;
        if (edge.label.detail === 'hidden' || mirrored.label.detail === 'hidden') throw new Error('no label');
        expect(edge.label.box.x).toBeCloseTo(mirrored.label.box.x, 6);
        const middle = edge.label.box.y + edge.label.box.height / 2;
        expect(middle - scene.cost.y).toBeCloseTo(
          scene.cost.y - mirrored.label.box.y - mirrored.label.box.height / 2,
          6,
        );
      }
    }
  });

  it('ends edges on the circles of their neurons, and centres labels on their edges', LAW, () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const scene = networkScene(options);
        const neurons = new Map(scene.neurons.map((neuron) => [neuron.id, neuron]));
        for (const { from, to, x1, y1, x2, y2, label } of scene.edges) {
          const [a, b] = [neurons.get(from)!, neurons.get(to)!];
          expect(Math.hypot(x1 - a.x, y1 - a.y)).toBeCloseTo(a.r, 6);
          expect(Math.hypot(x2 - b.x, y2 - b.y)).toBeCloseTo(b.r, 6);
          if (label.detail === 'hidden') continue;
          const t = (label.box.x + label.box.width / 2 - x1) / (x2 - x1);
          expect(t).toBeGreaterThan(0);
          expect(t).toBeLessThan(1);
          expect(label.box.y + label.box.height / 2).toBeCloseTo(y1 + t * (y2 - y1), 6);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives edges, neurons and biases the public names', () => {
    const scene = sceneOf([1, 2, 2], 1036, 360);
    expect(scene.neurons.map(({ id }) => id)).toEqual(['X[1]', 'H[1]', 'H[2]', 'O[1]', 'O[2]']);
    expect(scene.edges.map(({ id }) => id)).toEqual(['Wh[1,1]', 'Wh[1,2]', 'Wo[1,1]', 'Wo[1,2]', 'Wo[2,1]', 'Wo[2,2]']);
    expect(scene.edges[3]).toMatchObject({ from: 'H[1]', to: 'O[2]', layer: 1, row: 1, col: 2 });
    expect(scene.biases.map(({ id }) => id)).toEqual(['Bh[1,1]', 'Bh[1,2]', 'Bo[1,1]', 'Bo[1,2]']);
    expect(sceneOf([1, 2, 2, 1], 1036, 360).neurons[3]!.id).toBe('H2[1]');
  });

  it('has no biases where the network has none', () => {
    expect(sceneOf([1, 2, 2], 1036, 360, { network: networkOf([1, 2, 2], false) }).biases).toEqual([]);
  });

  it.each(SUPPORTED_SIZES.slice(0, 4))(
    'writes everything about the 1-2-2 network on a stage of %i × %i',
    (width, height) => {
      const scene = sceneOf([1, 2, 2], width, height);
      expect(scene.edges.map(({ label }) => label.detail)).toEqual(Array(6).fill('full'));
      expect(scene.biases.every(({ label }) => label.detail !== 'hidden')).toBe(true);
      for (const neuron of scene.neurons.slice(1)) {
        expect(neuron.chip).not.toBeNull();
        expect(neuron.z).not.toBeNull();
      }
      expect(scene.readout).toBeNull();
    },
  );

  it.each([
    [320, 344],
    [340, 344],
    [360, 344],
    [375, 344],
    [390, 344],
    [412, 344],
    [430, 344],
    [480, 344],
    [360, 300],
  ])(
    'writes every weight, name, activation, error and bias of the 1-2-2 network on a phone (%i × %i), and the rest in the readout',
    (width, height) => {
      const scene = sceneOf([1, 2, 2], width, height);
      expect(scene.edges.map(({ label }) => label.detail)).toEqual(Array(6).fill('brief'));
      expect(scene.neurons.every(({ name, value }) => name !== null && value !== null)).toBe(true);
      expect(scene.neurons.every(({ layer, chip }) => layer === 0 || chip !== null)).toBe(true);
      expect(scene.biases.every(({ label }) => label.detail !== 'hidden')).toBe(true);
      expect(scene.cost.name).not.toBeNull();
      expect(scene.readout).not.toBeNull();
    },
  );

  it.each([
    [2, 3, 2],
    [2, 2, 1],
    [3, 2, 1],
    [2, 2, 2],
    [2, 2, 2, 2],
    [2, 3, 3, 2],
  ])(
    'has activations and errors on a phone also where their names, or weights, have no room: %i-%i-%i …',
    (...layers) => {
      for (const width of [360, 390, 412]) {
        const scene = sceneOf(layers, width, 344);
        expect(scene.neurons.every(({ name, value }) => name !== null && value !== null)).toBe(true);
        expect(scene.neurons.every(({ layer, chip }) => layer === 0 || chip !== null)).toBe(true);
        expect(scene.cost.value).not.toBeNull();
        expect(overlaps(scene)).toEqual([]);
      }
    },
  );

  it('writes nothing in a circle of a phone smaller than 9.5 px', () => {
    const fonts = [320, 360, 390, 430].flatMap((width) => {
      const { neurons, cost } = sceneOf([1, 2, 2], width, 344);
      const lines = [...neurons.flatMap(({ name, value, z }) => [name, value, z]), cost.name, cost.value];
      return lines.flatMap((line) => (line ? [line.fontPx] : []));
    });
    expect(Math.min(...fonts)).toBeGreaterThanOrEqual(9.5);
  });

  it('gives the 1-2-2 network large circles and text where there is room', () => {
    const scene = sceneOf([1, 2, 2], 1036, 360);
    expect(scene.neurons[0]!.r).toBeGreaterThanOrEqual(42);
    expect(scene.fontPx).toBeGreaterThanOrEqual(12);
    expect(scene.neurons[1]!.value!.fontPx).toBeGreaterThanOrEqual(15);
    expect(scene.neurons[3]!.sharesLine).toBe(false);
  });

  it('lays out ten layers of 64 neurons on a phone, telling how many it leaves out', () => {
    const layers = Array<number>(10).fill(64);
    const scene = sceneOf(layers, 340, 300);
    expect(overlaps(scene)).toEqual([]);
    layers.forEach((count, layer) => {
      const shown = scene.neurons.filter((neuron) => neuron.layer === layer).length;
      const left = scene.gaps.filter((gap) => gap.layer === layer).reduce((sum, gap) => sum + gap.count, 0);
      expect(shown + left).toBe(count);
      expect(shown).toBeGreaterThanOrEqual(2);
    });
  });

  it('has room for a finger on every neuron', LAW, () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { neurons } = networkScene(options);
        neurons.forEach((a, i) => {
          for (const b of neurons.slice(i + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for the same options', () => {
    expect(sceneOf([2, 3, 2], 724, 330)).toEqual(sceneOf([2, 3, 2], 724, 330));
  });

  it('does not fail on a stage that is being resized to nothing', () => {
    expect(sceneOf([1, 2, 2], 1, 1).neurons).toHaveLength(5);
  });

  it('draws the 1-2-2 network like this', async () => {
    await expect(renderScene(sceneOf([1, 2, 2], 1036, 360))).toMatchFileSnapshot('__snapshots__/1-2-2.svg');
  });
});

/** How far the letters of a line reach from a circle's centre. */
function farthestCorner(line: TextLine, x: number, y: number): number {
  const middle = line.y - 0.36 * line.fontPx;
  return Math.hypot(Math.abs(line.x - x) + line.width / 2, Math.abs(middle - y) + 0.4 * line.fontPx);
}
