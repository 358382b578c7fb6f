import { depthOf, matrixSpec, type MatrixSpec, type Network } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import type { Naming } from '../../../lib/notation.ts';
import { roleOf, type Role } from '../../cell/roles.ts';
import { fraction, row, variable, type Formula } from './formula.ts';

/** What the named matrix of a network is, for a batch of m samples. Throws when the network has none of that name. */
export function specOf(network: Network, m: number, name: string): MatrixSpec {
  const spec = matrixSpec(network, m, name);
  assert(spec !== undefined, `The network ${network.layers.join('-')} has no matrix "${name}".`);
  return spec;
}

/** The colour role of the named matrix, as the matrices are drawn. */
export function roleOfMatrix(network: Network, name: string): Role {
  const { kind, layer } = specOf(network, 1, name);
  return roleOf(kind, layer === depthOf(network) - 1);
}

const NAME = /^(d?)([XWBZHOYE])(o|h?\d*)$/;

/**
 * The named matrix as a symbol with its layer below: Wh1 is W with h1, H2 is H with 2, dWo is dW with o. As derivatives
 * Eo is δ with o, and dWo the fraction ∂C/∂Wo.
 */
export function matrixSymbol(network: Network, name: string, names: Naming): Formula {
  const [, differential, letter, sub] = NAME.exec(name) ?? [];
  assert(letter !== undefined, `"${name}" is no matrix that has a symbol of its own.`);
  if (names === 'derivatives' && differential) {
    return derivative(matrixSymbol(network, name.slice(1), names), roleOfMatrix(network, name));
  }
  return {
    kind: 'symbol',
    letter: names === 'derivatives' && letter === 'E' ? 'δ' : letter,
    ...(sub ? { sub } : {}),
    ...(differential ? { differential: true } : {}),
    role: roleOfMatrix(network, name),
  };
}

/** ∂C/∂of, in the colour of what it is. */
export function derivative(of: Formula, role?: Role): Formula {
  return { ...fraction(row('∂', variable('C')), row('∂', of)), ...(role && { role }) };
}
