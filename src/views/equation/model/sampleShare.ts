import { activationName, cellId, suffixOf, type Cell } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import { cellValue, type Shown } from '../../../store/index.ts';
import { partProduct, type Term } from './expression.ts';
import { specOf } from './matrixSymbol.ts';

/** A cell of what is on screen with its value. Throws when it is not computed. */
export function cellTerm(shown: Shown, cell: Cell): Extract<Term, { kind: 'cell' }> {
  const id = cellId(cell);
  const value = cellValue(shown, cell);
  assert(value !== undefined, `${id} is not computed yet: no gradient can be made of it.`);
  return { kind: 'cell', id, value };
}

/** What one sample adds to a gradient: for a weight layer input × layer error, for a bias the layer error itself. */
export function sampleShare(shown: Shown, gradient: Cell, sample: number): Term {
  const { network } = shown.lab;
  const { kind, layer } = specOf(network, shown.lab.data.X.length, gradient.matrix);
  const error = cellTerm(shown, { matrix: `E${suffixOf(network, layer)}`, row: sample, col: gradient.col });
  if (kind === 'dB') return error;
  const input = cellTerm(shown, { matrix: activationName(network, layer), row: sample, col: gradient.row });
  return partProduct(input, error);
}

/** What several samples add to a gradient, as one part of its sum. */
export function sharesTogether(shown: Shown, gradient: Cell, samples: readonly number[]): Term {
  const terms = samples.map((sample) => sampleShare(shown, gradient, sample));
  const value = terms.reduce((total, term) => total + term.value, 0);
  const id = `others of ${cellId(gradient)}`;
  return { kind: 'part', id, value, of: { kind: 'sum', terms } };
}
