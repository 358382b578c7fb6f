import { useRef, useState } from 'react';
import { usePen } from '../../gestures/usePen.ts';
import { usePresentTools, useStrokes } from '../../store/usePresentTools.ts';
import styles from './PresentView.module.css';

/** What is drawn over the stage; while the pen is in hand, it draws. */
export function PenLayer({ inHand }: { readonly inHand: boolean }) {
  const strokes = useStrokes();
  return (
    <>
      <svg className={styles.ink} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {strokes.map(({ key, points }) => (
          <path key={key} d={pathOf(points)} />
        ))}
      </svg>
      {inHand && <PenArea />}
    </>
  );
}

/** Takes the pointer away from what is below, and draws with it. */
function PenArea() {
  const { addStroke } = usePresentTools();
  const area = useRef<SVGSVGElement>(null);
  const [points, setPoints] = useState<readonly number[]>([]);
  usePen(area, {
    onDraw: (drawn) => setPoints([...drawn]),
    onStroke: (drawn) => {
      setPoints([]);
      addStroke([...drawn]);
    },
  });
  return (
    <svg ref={area} className={styles.penArea} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={pathOf(points)} />
    </svg>
  );
}

/** A line through the points; a single one is a dot. */
function pathOf(points: readonly number[]): string {
  if (points.length === 0) return '';
  const pairs = points.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${points[i + 1]!}`] : []));
  return `M${pairs[0]!}${
    pairs.length === 1
      ? 'h0'
      : pairs
          .slice(1)
          .map((pair) => `L${pair}`)
          .join('')
  }`;
}
