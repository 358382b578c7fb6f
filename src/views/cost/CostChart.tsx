import { Suspense, useMemo } from 'react';
import type { Size } from '../../gestures/useSize.ts';
import { fillCount } from '../../i18n/plural.ts';
import { showCount, showNumber } from '../../lib/numbers/index.ts';
import { costScene, type RecordedCost } from '../../scene/index.ts';
import { textScale } from '../../ui/textScale.ts';
import { usePart, useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import styles from './CostView.module.css';

export interface CostChartProps {
  /** The costs to draw, oldest first. */
  readonly known: readonly RecordedCost[];
  /** The newest iteration of the run: as far as there is room for costs. */
  readonly trained: number;
  /** The iteration on screen, and whether its cost is or still to come. */
  readonly iteration: number;
  readonly told: boolean;
  readonly size: Size;
}

/** The curve of the cost over the iterations, with the iteration on screen marked. */
export function CostChart({ known, trained, iteration, told, size }: CostChartProps) {
  const { page } = useWords();
  const words = usePart('outline');
  const { cost: costStyle, tick: tickStyle } = useNumberStyles();
  const { width, height } = size;
  // Text that is enlarged changes the size of all around it, and so this.
  const density = useMemo(() => (width && height ? textScale() : 1), [width, height]);
  const scene = useMemo(
    () => costScene({ known, lastIteration: trained, width, height, iteration, told, density }),
    [known, trained, width, height, iteration, told, density],
  );
  const { plot, lastKnown } = scene;
  const n = showCount(lastKnown?.iteration ?? 0, costStyle.decimalMark);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={
        lastKnown
          ? fillCount(words.costChart, lastKnown.iteration, {
              trained: n,
              cost: showNumber(lastKnown.cost, costStyle).text,
              n,
            })
          : page.cost
      }
      className={styles.drawing}
    >
      {scene.yTicks.map((tick) => (
        <g key={tick.value} className={styles.tick}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={tick.at} y2={tick.at} />
          <text x={plot.x - 4 * density} y={tick.at} textAnchor="end" dominantBaseline="central">
            {showNumber(tick.value, tickStyle).text}
          </text>
        </g>
      ))}
      {scene.xTicks.map((tick) => (
        <text
          key={tick.value}
          className={styles.tickText}
          x={tick.at}
          y={plot.y + plot.height + 12 * density}
          textAnchor={tick.anchor}
        >
          {showCount(tick.value, tickStyle.decimalMark)}
        </text>
      ))}
      {scene.scale === 'log' && (
        // Above the plot, at the end of it where the curve is low.
        <text
          className={styles.tickText}
          x={scene.rises ? plot.x + 6 * density : plot.x + plot.width - 6 * density}
          y={plot.y - 1}
          textAnchor={scene.rises ? 'start' : 'end'}
        >
          <Suspense>
            <LogScale />
          </Suspense>
        </text>
      )}
      <path className={styles.curve} d={scene.path} />
      {scene.end && <circle className={styles.end} cx={scene.end.x} cy={scene.end.y} r={3.25 * density} />}
      {lastKnown && (
        <line className={styles.cursor} x1={scene.cursorX} x2={scene.cursorX} y1={plot.y} y2={plot.y + plot.height} />
      )}
      {scene.marker && <circle className={styles.marker} cx={scene.marker.x} cy={scene.marker.y} r={4 * density} />}
    </svg>
  );
}

/** The curve does not wait for this word. */
function LogScale() {
  return usePart('notices').logScale;
}
