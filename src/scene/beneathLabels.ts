import type { NetworkScene, Point, PulseMover, PulsePlan, Rect } from './types.ts';

/** How much of a pulse is seen within a label: enough to be followed, so little that the label is read through it. */
const BENEATH_LABEL = 0.3;

/**
 * The same motion with what runs on pale where it crosses an edge's label, so that it never runs against a text: opacity
 * × 0.3 while a pulse's centre is within the label's box (scene pixels). What a closed gate has stopped stays as it is.
 */
export function beneathLabels({ movers }: PulsePlan, { edges }: Pick<NetworkScene, 'edges'>): PulsePlan {
  const boxes = edges.flatMap(({ label }) => (label.detail === 'hidden' ? [] : label.box));
  return { movers: movers.map((mover) => paleWithin(mover, boxes)) };
}

function paleWithin(mover: PulseMover, boxes: readonly Rect[]): PulseMover {
  const pale = (t: number) => {
    const pulse = mover(t);
    if (pulse?.kind !== 'carry' || !boxes.some((box) => isWithin(pulse, box))) return pulse;
    return { ...pulse, opacity: pulse.opacity * BENEATH_LABEL };
  };
  return Object.assign(pale, { span: mover.span });
}

function isWithin({ x, y }: Point, box: Rect): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
