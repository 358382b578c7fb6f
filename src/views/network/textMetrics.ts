import type { Measure, TextMetrics } from '../../scene/index.ts';

/** Mean advance of Inter's digits and capitals, in em. Only used where no canvas can measure. */
const ADVANCE_EM = 0.62;

function measureOnCanvas(): Measure {
  let context: CanvasRenderingContext2D | null | undefined;
  // Every text size that the scene tries asks for the same few texts again.
  const known = new Map<string, number>();
  return (text, fontPx, bold) => {
    const font = `${bold ? 700 : 500} ${fontPx}px 'Inter Variable', system-ui, sans-serif`;
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context === undefined) context = document.createElement('canvas').getContext('2d');
      if (!context) return text.length * ADVANCE_EM * fontPx;
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** The room that labels of the network need: numbers in the network's style are no wider than these. */
export function textMetrics(wanted: Pick<TextMetrics, 'nameOf' | 'costName' | 'costNote' | 'indexSize'>): TextMetrics {
  return {
    ...wanted,
    measure: measureOnCanvas(),
    // Digits of one width, as numbers have on screen; alone, a 1 is narrower.
    widestNumber: '−20.25',
    widestProduct: '−2.25 × −2.25 ≈ −20.25',
  };
}
