import { activationName, depthOf, suffixOf, type Network } from '../engine/catalog/index.ts';
import { LINE_EM, type WantedLine } from './circleText.ts';
import type { TextMetrics } from './types.ts';

/** Minor lines (z, y, what an edge carries) against the label's first line. */
const MINOR = 0.92;
/** Size in the page of a number that can be pressed: 0.1 em of room at each side. */
const NUMBER_PADDING_EM = 0.2;
/** The sign of a closed gate. */
const SIGN_EM = 0.9;
/** Between a name and its number. */
const GAP_EM = 0.3;
/** No line in a circle is smaller than this, in pixels, unless more is asked for. */
const MIN_PX = 9.5;
/** Texts are measured at this size, so that rounding in a browser's measure does not add up. */
const PROBE_PX = 100;

/** A box for text: its lines from top to bottom and its size with padding. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly fonts: readonly number[];
}

/** The sizes of all that is written, for one label font; the widest text of each kind decides, over all layers. */
export interface TextSizes {
  readonly fontPx: number;
  /** Some of what is written is smaller than was asked for. */
  readonly tooSmall: boolean;
  readonly edge: { readonly full: BoxSize; readonly brief: BoxSize };
  readonly bias: { readonly full: BoxSize; readonly brief: BoxSize; readonly number: BoxSize };
  readonly chip: { readonly named: BoxSize; readonly number: BoxSize };
  readonly gap: BoxSize;
  readonly name: WantedLine;
  readonly value: WantedLine;
  readonly z: WantedLine;
  readonly costName: WantedLine;
  readonly costNote: WantedLine;
  /** The smallest that a line may be scaled down to in a circle, and a name that has less room than it wants. */
  readonly minPx: number;
  readonly minNamePx: number;
}

/** Works out {@link TextSizes} from the widest texts that may come; in a circle none gets smaller than `askedPx`. */
export function textSizes(
  network: Network,
  fontPx: number,
  { measure, widestNumber, widestProduct, nameOf, costName, costNote, indexSize }: TextMetrics,
  askedPx?: number,
): TextSizes {
  const em = (text: string, bold = false) => measure(text, PROBE_PX, bold) / PROBE_PX;
  const depth = depthOf(network);
  const layers = Array.from({ length: depth }, (_, l) => l);
  const widest = (texts: readonly string[], bold = false) => Math.max(...texts.map((text) => em(text, bold)));
  const suffixes = layers.map((l) => suffixOf(network, l));
  const indexEm = (count: number, bold = false) => em('0'.repeat(String(count).length), bold) * indexSize;
  const largest = Math.max(...network.layers);

  const number = em(widestNumber, true) + NUMBER_PADDING_EM;
  const weightName = Math.max(
    ...layers.map((l) => em(`W${suffixes[l]!}`) + indexEm(network.layers[l]!) + indexEm(network.layers[l + 1]!)),
  );
  const biasName = widest(suffixes.map((s) => `B${s}`)) + indexEm(largest);
  const gradient = (letter: string) => widest(suffixes.map((s) => `${nameOf(`d${letter}${s}`)} `)) + GAP_EM + number;

  const box = (lines: readonly { em: number; font: number }[], padX: number, padY: number): BoxSize => ({
    width: Math.ceil(Math.max(...lines.map((line) => line.em * line.font)) + 2 * padX),
    height: Math.ceil(lines.reduce((sum, line) => sum + line.font * LINE_EM, 0) + 2 * padY),
    fonts: lines.map((line) => line.font),
  });
  const errorName = widest(
    suffixes.map((s) => `${nameOf(`E${s}`)} `),
    true,
  );
  const minor = fontPx * MINOR;
  const edgeFirst = { em: weightName + GAP_EM + number, font: fontPx };
  const biasFirst = { em: biasName + GAP_EM + number, font: fontPx };

  const names = Array.from({ length: depth + 1 }, (_, l) => activationName(network, l));
  return {
    fontPx,
    tooSmall: askedPx !== undefined && minor < askedPx,
    edge: {
      full: box([edgeFirst, { em: Math.max(em(widestProduct), gradient('W')), font: minor }], 6, 3),
      brief: box([{ em: number, font: fontPx }], 3, 2),
    },
    bias: {
      full: box([biasFirst, { em: gradient('B'), font: minor }], 6, 3),
      brief: box([biasFirst], 6, 3),
      number: box([{ em: number, font: fontPx }], 4, 3),
    },
    chip: {
      named: box([{ em: errorName + GAP_EM + number + GAP_EM + SIGN_EM, font: fontPx }], 8, 3),
      // The sign of a closed gate stands beside a 0, which leaves room for it.
      number: box([{ em: number, font: fontPx }], 5, 3),
    },
    gap: box([{ em: em(`+${largest}`, true), font: fontPx }], 2, 1),
    name: { widthPerPx: widest(names, true) + (largest > 1 ? indexEm(largest, true) : 0), fontPx: fontPx * 1.05 },
    value: { widthPerPx: em(widestNumber, true), fontPx: fontPx * 1.38 },
    z: { widthPerPx: em('z ') + GAP_EM + em(widestNumber), fontPx: fontPx * MINOR },
    costName: { widthPerPx: em(costName, true), fontPx: fontPx * 1.05 },
    costNote: { widthPerPx: em(costNote), fontPx: fontPx * MINOR },
    minPx: askedPx ?? MIN_PX,
    // Where a size is asked for an index is a label like any other.
    minNamePx: askedPx === undefined ? MIN_PX : askedPx / indexSize,
  };
}
