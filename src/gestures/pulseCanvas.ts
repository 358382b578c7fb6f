import { pulseLooks, type PulseLook } from './pulseLooks.ts';

/** A round mark as it is at one moment, in CSS pixels of the canvas. */
export interface Circle {
  readonly kind: string;
  readonly sign: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** From 0 to 1. */
  readonly opacity: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PulseCanvasOptions {
  readonly width: number;
  readonly height: number;
  /** All that is there at a progress t from 0 to 1. */
  readonly circlesAt: (t: number) => readonly Circle[];
  /** Where what moves is pale: where a text is read. */
  readonly texts: readonly Box[];
}

interface PulseCanvas {
  /** Draws the circles of a moment, in place of those of the last one. */
  draw(t: number): void;
  /** Leaves nothing behind. */
  clear(): void;
}

/** How much of a circle is seen over a text: enough to be followed, so little that the text is read through it. */
const PALE = 0.3;
/** A dash and the gap after it, in widths of the line. */
const DASHES = [2, 1.5];

/**
 * Circles on a canvas, in the pixels and the looks (see pulseLooks) that there are when it is made. For them nothing is
 * laid out, and drawn is only where one was and where it is now.
 */
export function createPulseCanvas(canvas: HTMLCanvasElement, options: PulseCanvasOptions): PulseCanvas {
  const { circlesAt, texts } = options;
  const density = devicePixelRatio;
  setSize(canvas, Math.round(options.width * density), Math.round(options.height * density));
  const context = canvas.getContext('2d')!;
  context.setTransform(density, 0, 0, density, 0, 0);
  const lookOf = pulseLooks(canvas);
  let drawn: readonly Box[] = [];

  const clear = () => {
    for (const { x, y, width, height } of drawn) context.clearRect(x, y, width, height);
    drawn = [];
  };
  return {
    clear,
    draw(t) {
      clear();
      const circles = circlesAt(t).filter(({ opacity }) => opacity > 0);
      const [moving, stopped] = [circles.filter((one) => !isStopped(one)), circles.filter(isStopped)];
      const boxes = moving.map((circle) => boxOf(circle, density));
      for (const circle of moving) drawCircle(context, circle, lookOf(circle));
      fade(context, boxes, texts);
      for (const circle of stopped) drawCircle(context, circle, lookOf(circle));
      drawn = [...boxes, ...stopped.map((circle) => boxOf(circle, density))];
    },
  };
}

/** Setting a size, even to the same value, makes all of a canvas anew. */
function setSize(canvas: HTMLCanvasElement, width: number, height: number) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** What no longer moves is as it is, wherever it stands. */
function isStopped({ kind }: Circle): boolean {
  return kind === 'stop';
}

/**
 * All that a circle paints, and so much more that to clear it leaves nothing: of the screen's pixels the circle's edge
 * may touch one more, and the box's edge may clear one only in part.
 */
function boxOf({ x, y, r }: Circle, density: number): Box {
  const reach = r + 2 / density;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function drawCircle(context: CanvasRenderingContext2D, { x, y, r, opacity }: Circle, look: PulseLook) {
  context.globalAlpha = opacity;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = look.fill;
  context.fill();
  const width = Math.min(look.lineWidth, r);
  if (width === 0) return;
  // The line lies within the circle, as a border does.
  context.beginPath();
  context.arc(x, y, r - width / 2, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.setLineDash(look.dashed ? DASHES.map((length) => length * width) : []);
  context.strokeStyle = look.line;
  context.stroke();
}

/** Takes away most of what has been drawn where one of these boxes and a text meet, once however many do. */
function fade(context: CanvasRenderingContext2D, boxes: readonly Box[], texts: readonly Box[]) {
  const meetings = boxes.flatMap((box) => texts.flatMap((text) => overlap(box, text) ?? []));
  if (meetings.length === 0) return;
  context.beginPath();
  for (const { x, y, width, height } of meetings) context.rect(x, y, width, height);
  context.globalCompositeOperation = 'destination-out';
  context.globalAlpha = 1 - PALE;
  context.fillStyle = 'black';
  context.fill();
  context.globalCompositeOperation = 'source-over';
}

function overlap(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
