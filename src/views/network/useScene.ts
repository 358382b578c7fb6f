import { startTransition, useEffect, useMemo, useState } from 'react';
import { finishInSlices } from '../../gestures/finishInSlices.ts';
import type { Size } from '../../gestures/useSize.ts';
import { makeNetworkScene, networkScene, type NetworkScene, type NetworkSceneOptions } from '../../scene/index.ts';
import type { Lab } from '../../store/index.ts';
import { textScale } from '../../ui/textScale.ts';
import { useWords } from '../../ui/words.ts';
import { renamed } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import { costNoteOf } from './costNote.ts';
import { textMetrics } from './textMetrics.ts';

/** Size of an index beside its letter; before a class it is a label like any other. */
export const INDEX_EM = 0.75;
export const LARGE_INDEX_EM = 0.95;

/** See NetworkSceneOptions. */
export interface LargeNetwork {
  readonly density: number;
  readonly minTextPx: number;
}

/** Whether anything can be drawn in a frame of this size. */
export function hasRoom({ width, height }: Size): boolean {
  return width > 0 && height > 0;
}

/**
 * Where everything stands in a frame of this size; undefined while it has no room. The first time it may be found in
 * slices, between which the browser can answer; afterwards at once, so that a change of the lab or of the window never
 * leaves the frame empty.
 */
export function useScene(
  lab: Pick<Lab, 'network' | 'data'> | undefined,
  size: Size | undefined,
  { large, inSlices }: { readonly large: LargeNetwork | undefined; readonly inSlices: boolean },
): NetworkScene | undefined {
  const { names } = useNotation();
  const { page, spoken } = useWords();
  const network = lab?.network;
  const samples = lab?.data.X.length ?? 1;
  // With the number of a sample.
  const costName = samples > 1 ? `${page.cost}${samples}` : page.cost;
  // The last sample has the widest number.
  const costNote = costNoteOf(samples, samples, spoken.sample);
  const indexSize = large ? LARGE_INDEX_EM : INDEX_EM;
  const metrics = useMemo(
    () => textMetrics({ nameOf: (matrix) => renamed(matrix, names), costName, costNote, indexSize }),
    [names, costName, costNote, indexSize],
  );
  const options = useMemo((): NetworkSceneOptions | undefined => {
    if (!network || !size || !hasRoom(size)) return undefined;
    return {
      network,
      width: size.width,
      height: size.height,
      textMetrics: metrics,
      density: textScale(),
      ...large,
      withReadout: !large,
    };
  }, [network, size, metrics, large]);
  const [first, setFirst] = useState<{ readonly options: NetworkSceneOptions; readonly scene: NetworkScene }>();
  const waits = inSlices && first === undefined;
  useEffect(() => {
    if (!waits || !options) return undefined;
    return finishInSlices(
      makeNetworkScene(options),
      (scene) => startTransition(() => setFirst({ options, scene })),
      // For the error boundary.
      (error) =>
        setFirst(() => {
          throw error;
        }),
    );
  }, [waits, options]);
  return useMemo(() => {
    if (waits || !options) return undefined;
    return first?.options === options ? first.scene : networkScene(options);
  }, [waits, options, first]);
}
