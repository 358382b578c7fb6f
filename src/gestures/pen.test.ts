import { beforeEach, describe, expect, test } from 'vitest';
import { createPen, type Pen, type PenPoints } from './pen.ts';

/** An area of 200 × 100 at (10, 20), and pointers over it. */
class FakeArea extends EventTarget {
  captured: number[] = [];
  setPointerCapture(id: number) {
    this.captured.push(id);
  }
  getBoundingClientRect() {
    return { left: 10, top: 20, width: 200, height: 100 };
  }
  send(name: string, x: number, y: number, { id = 1, type = 'mouse', button = 0 } = {}) {
    const event = Object.assign(new Event(name, { cancelable: true }), {
      clientX: 10 + x,
      clientY: 20 + y,
      pointerId: id,
      pointerType: type,
      button,
      getCoalescedEvents: () => [],
    });
    this.dispatchEvent(event);
    return event;
  }
}

let area: FakeArea;
let pen: Pen;
let strokes: PenPoints[];
let drawn: number;

beforeEach(() => {
  area = new FakeArea();
  strokes = [];
  drawn = 0;
  pen = createPen(area as unknown as Element, {
    onDraw: (points) => (drawn = points.length),
    onStroke: (points) => strokes.push([...points]),
  });
});

describe('a pen', () => {
  test('draws from down to up, in shares of the area', () => {
    const down = area.send('pointerdown', 20, 10);
    area.send('pointermove', 100, 50);
    expect(drawn).toBe(4);
    area.send('pointerup', 100, 50);
    area.send('pointermove', 150, 50);
    expect(strokes).toEqual([[0.1, 0.1, 0.5, 0.5]]);
    expect(down.defaultPrevented).toBe(true);
    expect(area.captured).toEqual([1]);
  });

  test('a stylus draws also where the hand has come down first', () => {
    area.send('pointerdown', 150, 90, { id: 1, type: 'touch' });
    area.send('pointerdown', 20, 10, { id: 2, type: 'pen' });
    area.send('pointermove', 100, 50, { id: 2, type: 'pen' });
    area.send('pointerup', 150, 90, { id: 1, type: 'touch' });
    area.send('pointerup', 100, 50, { id: 2, type: 'pen' });
    expect(strokes).toEqual([[0.1, 0.1, 0.5, 0.5]]);
  });

  test('a touch without a move is a dot, and what hardly moves adds nothing', () => {
    area.send('pointerdown', 20, 10);
    area.send('pointermove', 20.1, 10.1);
    area.send('pointerup', 20.1, 10.1);
    expect(strokes).toEqual([[0.1, 0.1]]);
  });

  test('one pointer draws at a time, with its main button', () => {
    area.send('pointerdown', 20, 10, { id: 1, type: 'touch' });
    area.send('pointerdown', 180, 90, { id: 2, type: 'touch' });
    area.send('pointermove', 180, 80, { id: 2, type: 'touch' });
    area.send('pointerup', 180, 80, { id: 2, type: 'touch' });
    area.send('pointerup', 20, 10, { id: 1, type: 'touch' });
    area.send('pointerdown', 20, 10, { button: 2 });
    area.send('pointerup', 20, 10, { button: 2 });
    expect(strokes).toEqual([[0.1, 0.1]]);
  });

  test('beside a stylus the hand draws nothing', () => {
    area.send('pointerdown', 20, 10, { id: 1, type: 'pen' });
    area.send('pointerup', 20, 10, { id: 1, type: 'pen' });
    area.send('pointerdown', 180, 90, { id: 2, type: 'touch' });
    area.send('pointerup', 180, 90, { id: 2, type: 'touch' });
    expect(strokes).toEqual([[0.1, 0.1]]);
  });

  test('a line that the browser takes over is no stroke', () => {
    area.send('pointerdown', 20, 10);
    area.send('pointermove', 100, 50);
    area.send('pointercancel', 100, 50);
    expect(strokes).toEqual([]);
    expect(drawn).toBe(0);
  });

  test('lets go', () => {
    pen.destroy();
    area.send('pointerdown', 20, 10);
    area.send('pointerup', 20, 10);
    expect(strokes).toEqual([]);
  });
});
