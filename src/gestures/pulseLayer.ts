import { select } from 'd3';

/** One moving circle at one moment; its key is the same for as long as it is the same circle. */
export interface MovingCircle {
  readonly key: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly sign: number;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** Draws moving circles in a group, and clears it. */
interface PulseLayer {
  update(circles: readonly MovingCircle[]): void;
  destroy(): void;
}

/**
 * The circles in an SVG group, joined by their keys, so that an element stays the same for as long as its circle
 * moves. How they look is left to the style sheet: `data-kind` and `data-sign` say what they are. It only sets
 * attributes, none of them `style`, which a strict content security policy would refuse, and fades by the opacity of
 * fill and stroke: `opacity` would make a layer of each circle in every frame.
 */
export function createPulseLayer(group: SVGGElement): PulseLayer {
  const layer = select(group);
  return {
    update(circles) {
      layer
        .selectAll<SVGCircleElement, MovingCircle>('circle')
        .data(circles, (circle) => circle.key)
        .join('circle')
        .attr('data-kind', ({ kind }) => kind)
        .attr('data-sign', ({ sign }) => sign)
        .attr('cx', ({ x }) => x)
        .attr('cy', ({ y }) => y)
        .attr('r', ({ r }) => r)
        .attr('fill-opacity', ({ opacity }) => opacity)
        .attr('stroke-opacity', ({ opacity }) => opacity);
    },
    destroy() {
      layer.selectAll('circle').remove();
    },
  };
}
