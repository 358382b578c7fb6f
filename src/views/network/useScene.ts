import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Network } from '../../engine/catalog/index.ts';
import { finishInSlices } from '../../gestures/finishInSlices.ts';
import type { Size } from '../../gestures/useSize.ts';
import { makeNetworkScene, networkScene, type NetworkScene, type NetworkSceneOptions } from '../../scene/index.ts';
import { textScale } from '../../ui/textScale.ts';
import { useWords } from '../../ui/words.ts';
import { renamed } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
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
 * Where everything stands in a frame of this size. While the page starts, it is found in slices, between which the
 * browser can answer; afterwards at once, so that a change of the lab or of the window never leaves the frame empty.
 */
export function useScene(
  network: Network | undefined,
  size: Size | undefined,
  large: LargeNetwork | undefined,
): NetworkScene | undefined {
  const { names } = useNotation();
  const { cost } = useWords().page;
  const metrics = useMemo(
    () => textMetrics((matrix) => renamed(matrix, names), cost, large ? LARGE_INDEX_EM : INDEX_EM),
    [names, cost, large],
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
  const isMade = large !== undefined || first !== undefined;
  useEffect(() => {
    if (isMade || !options) return undefined;
    return finishInSlices(makeNetworkScene(options), (scene) => startTransition(() => setFirst({ options, scene })));
  }, [isMade, options]);
  return useMemo(() => {
    if (!isMade || !options) return undefined;
    return first?.options === options ? first.scene : networkScene(options);
  }, [isMade, options, first]);
}
