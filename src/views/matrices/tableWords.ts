import { hasRowPerSample, type MatrixSpec, type Network } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { neuronWords } from '../equation/model/layerWords.ts';

type Spoken = Words['spoken'];

/** A matrix as it stands on screen. */
export interface TableShown {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  /** True while its numbers are still to come. */
  readonly pending: boolean;
}

/** What a matrix is and its shape: "Zh: weighted inputs, 3 by 2"; also that its numbers are still to come. */
export function tableCaption({ kind }: MatrixSpec, { pending, ...shown }: TableShown, spoken: Spoken): string {
  return fill(pending ? spoken.captionPending : spoken.caption, { what: spoken.matrices[kind], ...shown });
}

/** What row `n` (from 1) of a matrix belongs to: a sample, the neuron that a weight comes from, the bias, the batch. */
export function rowHeader({ kind, layer }: MatrixSpec, n: number, network: Network, spoken: Spoken): string {
  if (hasRowPerSample(kind)) return fill(spoken.sample, { n });
  if (kind === 'C') return spoken.batch;
  const isBias = kind === 'B' || kind === 'dB' || kind === 'B.next';
  return isBias ? spoken.bias : neuronWords(network, layer, n, spoken);
}

/** What column `n` (from 1) of a matrix belongs to: the neuron that it is about or leads to, or the cost. */
export function columnHeader({ kind, layer }: MatrixSpec, n: number, network: Network, spoken: Spoken): string {
  return kind === 'C' || kind === 'C-share' ? spoken.costHeader : neuronWords(network, layer + 1, n, spoken);
}
