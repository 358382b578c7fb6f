import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPulseCanvas, type Circle } from './pulseCanvas.ts';

/** A context that writes down what is done to it, with the settings that it is done with. */
class FakeContext {
  readonly done: unknown[][] = [];
  globalAlpha = 1;
  globalCompositeOperation = 'source-over';
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  dashes: readonly number[] = [];
  path: unknown[] = [];
  setTransform(...matrix: number[]) {
    this.done.push(['transform', ...matrix]);
  }
  clearRect(...box: number[]) {
    this.done.push(['clear', ...box]);
  }
  beginPath() {
    this.path = [];
  }
  arc(x: number, y: number, r: number) {
    this.path.push({ x, y, r });
  }
  rect(...box: number[]) {
    this.path.push(box);
  }
  setLineDash(dashes: readonly number[]) {
    this.dashes = dashes;
  }
  fill() {
    this.done.push(['fill', this.path, this.fillStyle, this.globalAlpha, this.globalCompositeOperation]);
  }
  stroke() {
    this.done.push(['stroke', this.path, this.strokeStyle, this.lineWidth, this.dashes, this.globalAlpha]);
  }
}

/** Counts how often it is made anew. */
class FakeCanvas {
  readonly context = new FakeContext();
  readonly sizes: string[] = [];
  readonly children = [
    swatch({ kind: 'carry', sign: '1' }, { backgroundColor: 'blue' }),
    swatch({ kind: 'carry', sign: '-1' }, { backgroundColor: 'brown' }),
    swatch({ kind: 'ripple' }, { borderTopColor: 'violet', borderTopWidth: '2px', borderTopStyle: 'solid' }),
    swatch(
      { kind: 'stop' },
      { backgroundColor: 'white', borderTopColor: 'red', borderTopWidth: '2px', borderTopStyle: 'dashed' },
    ),
  ];
  #width = 300;
  #height = 150;
  get width() {
    return this.#width;
  }
  set width(width: number) {
    this.sizes.push(`width ${width}`);
    this.#width = width;
  }
  get height() {
    return this.#height;
  }
  set height(height: number) {
    this.sizes.push(`height ${height}`);
    this.#height = height;
  }
  getContext() {
    return this.context;
  }
}

const NONE = { backgroundColor: 'transparent', borderTopColor: 'black', borderTopWidth: '0px', borderTopStyle: 'none' };

function swatch(dataset: Record<string, string>, style: Partial<typeof NONE>) {
  return { dataset, style: { ...NONE, ...style } };
}

const circle = (more: Partial<Circle>): Circle => ({ kind: 'carry', sign: 1, x: 10, y: 20, r: 3, opacity: 1, ...more });

let canvas: FakeCanvas;

beforeEach(() => {
  canvas = new FakeCanvas();
  vi.stubGlobal('devicePixelRatio', 2);
  vi.stubGlobal('getComputedStyle', ({ style }: ReturnType<typeof swatch>) => style);
});

afterEach(() => vi.unstubAllGlobals());

function pulsesOf(
  circlesAt: (t: number) => Circle[],
  texts: { x: number; y: number; width: number; height: number }[] = [],
) {
  const pulses = createPulseCanvas(canvas as unknown as HTMLCanvasElement, {
    width: 200,
    height: 100,
    circlesAt,
    texts,
  });
  canvas.context.done.length = 0;
  return pulses;
}

describe('createPulseCanvas', () => {
  it('has the pixels of the screen, and makes them anew only for another size', () => {
    pulsesOf(() => []);
    expect(canvas.sizes).toEqual(['width 400', 'height 200']);
    pulsesOf(() => []);
    expect(canvas.sizes).toHaveLength(2);
  });

  it('draws in pixels of the page', () => {
    createPulseCanvas(canvas as unknown as HTMLCanvasElement, {
      width: 200,
      height: 100,
      circlesAt: () => [],
      texts: [],
    });
    expect(canvas.context.done).toEqual([['transform', 2, 0, 0, 2, 0, 0]]);
  });

  it('fills what is carried in the colour of its sign, and shows nothing of what is not seen', () => {
    pulsesOf(() => [circle({ opacity: 0.5 }), circle({ sign: -1, x: 50 }), circle({ opacity: 0 })]).draw(0);
    expect(canvas.context.done).toEqual([
      ['fill', [{ x: 10, y: 20, r: 3 }], 'blue', 0.5, 'source-over'],
      ['fill', [{ x: 50, y: 20, r: 3 }], 'brown', 1, 'source-over'],
    ]);
  });

  it('takes away what it drew last, and only that', () => {
    const pulses = pulsesOf((t) => (t < 1 ? [circle({ x: 10 + 100 * t })] : []));
    pulses.draw(0);
    pulses.draw(0.5);
    expect(canvas.context.done[1]).toEqual(['clear', 6, 16, 8, 8]);
    pulses.draw(1);
    expect(canvas.context.done.slice(3)).toEqual([['clear', 56, 16, 8, 8]]);
    pulses.clear();
    expect(canvas.context.done).toHaveLength(4);
  });

  it('draws rings within their radius, dashed where the style sheet says so', () => {
    pulsesOf(() => [circle({ kind: 'ripple', sign: -1, r: 10 }), circle({ kind: 'stop', r: 4 })]).draw(0);
    expect(canvas.context.done.filter(([what]) => what === 'stroke')).toEqual([
      ['stroke', [{ x: 10, y: 20, r: 9 }], 'violet', 2, [], 1],
      ['stroke', [{ x: 10, y: 20, r: 3 }], 'red', 2, [4, 3], 1],
    ]);
  });

  it('leaves 0.3 of what moves where it meets a text, and all of what was stopped there', () => {
    const texts = [{ x: 12, y: 0, width: 40, height: 100 }];
    const { done } = canvas.context;
    pulsesOf(() => [circle({ kind: 'stop' }), circle({ opacity: 0.9 }), circle({ x: 100 })], texts).draw(0);
    const faded = done.findIndex((entry) => entry[4] === 'destination-out');
    expect(done[faded]).toEqual(['fill', [[12, 16, 2, 8]], 'black', 0.7, 'destination-out']);
    expect(done.slice(0, faded).map(([, path]) => path)).toEqual([[{ x: 10, y: 20, r: 3 }], [{ x: 100, y: 20, r: 3 }]]);
    expect(done.slice(faded + 1).map(([what]) => what)).toEqual(['fill', 'stroke']);
    expect(canvas.context.globalCompositeOperation).toBe('source-over');
  });

  it('says which circles have no look', () => {
    expect(() => pulsesOf(() => [circle({ kind: 'gate' })]).draw(0)).toThrow('circles of kind gate');
  });
});
