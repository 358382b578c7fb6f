import { assert } from '../lib/assert.ts';

/** How a circle is filled and outlined. */
export interface PulseLook {
  readonly fill: string;
  readonly line: string;
  /** In pixels; 0 without a line. */
  readonly lineWidth: number;
  readonly dashed: boolean;
}

/** What circles are told apart by. */
interface KindAndSign {
  readonly kind: string;
  readonly sign: number;
}

/**
 * The style sheet's word on how circles look, as it is now. A canvas cannot be styled within; but its children, which
 * are never drawn, can be: each lends its background and its border to the circles of its `data-kind` and, if it has
 * one, its `data-sign`. So theme, forced colours and a class's thicker lines hold there as everywhere.
 */
export function pulseLooks(canvas: HTMLCanvasElement): (circle: KindAndSign) => PulseLook {
  const lent = [...canvas.children].map((child) => {
    const { kind, sign } = (child as HTMLElement).dataset;
    const { backgroundColor, borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(child);
    const lineWidth = Number.parseFloat(borderTopWidth);
    const look = { fill: backgroundColor, line: borderTopColor, lineWidth, dashed: borderTopStyle === 'dashed' };
    return { kind, sign, look };
  });
  return (circle) => {
    const found = lent.find(
      ({ kind, sign }) => kind === circle.kind && (sign ?? String(circle.sign)) === String(circle.sign),
    );
    assert(found !== undefined, `No child of the canvas lends a look to circles of kind ${circle.kind}.`);
    return found.look;
  };
}
