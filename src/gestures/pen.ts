/** Where a line goes, in shares of the area: x, y, x, y, … */
export type PenPoints = readonly number[];

export interface PenOptions {
  /** A line is being drawn: as far as it has come. */
  readonly onDraw: (points: PenPoints) => void;
  /** It is done. */
  readonly onStroke: (points: PenPoints) => void;
}

export interface Pen {
  update(options: PenOptions): void;
  destroy(): void;
}

/** A point nearer to the last one than this share of the area says nothing new. */
const NEAR = 0.0015;
const MAX_POINTS = 2_000;

/**
 * Draws with mouse, finger or stylus over an element. Once a stylus has been seen, fingers and the ball of the hand
 * draw nothing.
 */
export function createPen(area: Element, first: PenOptions): Pen {
  let options = first;
  /** `isTouch` where it is drawn by a finger, or by the ball of a hand. */
  let drawing: { readonly id: number; readonly isTouch: boolean; readonly points: number[] } | undefined;
  let stylus = false;
  const listening = new AbortController();
  const { signal } = listening;

  const add = (points: number[], { clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top, width, height } = area.getBoundingClientRect();
    const x = (clientX - left) / width;
    const y = (clientY - top) / height;
    const [lastX, lastY] = points.slice(-2);
    const isNear = lastX !== undefined && Math.abs(x - lastX) < NEAR && Math.abs(y - lastY!) < NEAR;
    if (!isNear && points.length < 2 * MAX_POINTS) points.push(round(x), round(y));
  };
  const down = (event: PointerEvent) => {
    if (event.pointerType === 'pen') {
      stylus = true;
      // The hand has come down before it.
      if (drawing?.isTouch) drawing = undefined;
    }
    const isTouch = event.pointerType === 'touch';
    if (drawing || event.button !== 0 || (stylus && isTouch)) return;
    event.preventDefault();
    area.setPointerCapture(event.pointerId);
    drawing = { id: event.pointerId, isTouch, points: [] };
    add(drawing.points, event);
    options.onDraw(drawing.points);
  };
  const move = (event: PointerEvent) => {
    if (drawing?.id !== event.pointerId) return;
    const events = event.getCoalescedEvents();
    for (const each of events.length > 0 ? events : [event]) add(drawing.points, each);
    options.onDraw(drawing.points);
  };
  const up = (event: PointerEvent) => {
    if (drawing?.id !== event.pointerId) return;
    const { points } = drawing;
    drawing = undefined;
    options.onStroke(points);
  };
  const cancel = (event: PointerEvent) => {
    if (drawing?.id !== event.pointerId) return;
    drawing = undefined;
    options.onDraw([]);
  };
  const listen = (name: string, listener: (event: PointerEvent) => void) =>
    area.addEventListener(name, (event) => listener(event as PointerEvent), { signal });
  listen('pointerdown', down);
  listen('pointermove', move);
  listen('pointerup', up);
  listen('pointercancel', cancel);
  return {
    update(next) {
      options = next;
    },
    destroy: () => listening.abort(),
  };
}

/** Ten thousandths of the area are finer than any pixel. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
