import { hasRowPerSample, type MatrixSpec, type Network } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { fillCount } from '../../i18n/plural.ts';
import type { SampleLines } from '../../lib/notation.ts';
import { neuronWords } from '../equation/model/layerWords.ts';
import type { ShownLines } from './shownLines.ts';

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

/** How many rows and columns are left out; where these are samples, also that one may be chosen. */
export function moreWords(
  { moreRows, moreCols }: Pick<ShownLines, 'moreRows' | 'moreCols'>,
  samples: SampleLines | undefined,
  page: Words['page'],
): string[] {
  const rows = samples === 'rows' ? page.moreRows : page.moreNeuronRows;
  const cols = samples === 'columns' ? page.moreSampleColumns : page.moreColumns;
  return [
    ...(moreRows > 0 ? [fillCount(rows, moreRows, { n: moreRows })] : []),
    ...(moreCols > 0 ? [fillCount(cols, moreCols, { n: moreCols })] : []),
  ];
}
