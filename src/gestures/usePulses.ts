import { useEffect, type RefObject } from 'react';
import { createPulseLayer, type MovingCircle } from './pulseLayer.ts';

/** What moves, each as a function of the progress t in [0, 1]; null when it is not there at that moment. */
interface MotionPlan {
  readonly movers: readonly ((t: number) => MovingCircle | null)[];
}

/** The progress that the motion follows, told whenever it changes. */
interface Progress {
  readonly t: number;
  subscribe(listener: (t: number) => void): () => void;
}

/** Draws a plan's circles in an SVG group as the progress goes on, forwards or backwards, without rendering. */
export function usePulses(group: RefObject<SVGGElement | null>, plan: MotionPlan, progress: Progress): void {
  useEffect(() => {
    if (!group.current) return undefined;
    const layer = createPulseLayer(group.current);
    const draw = (t: number) => layer.update(plan.movers.map((mover) => mover(t)).filter((circle) => circle !== null));
    draw(progress.t);
    const unsubscribe = progress.subscribe(draw);
    return () => {
      unsubscribe();
      layer.destroy();
    };
  }, [group, plan, progress]);
}
