import { createContext, use } from 'react';
import { slopeSymbol, suffixOf, type Network } from '../../engine/catalog/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';

/** The notation in force; the same object until the reader, a link or another network asks for another. */
export const NotationContext = createContext<Notation>(ARTICLE_NOTATION);

export function useNotation(): Notation {
  return use(NotationContext);
}

/**
 * A reader's notation for a network: its slopes are called by their activations. Where all are R′ and no others were in
 * it, the same object.
 */
export function notationFor(network: Network | undefined, notation: Notation): Notation {
  if (!network) return notation;
  const { names, samples, slopes } = notation;
  const named = network.activations.flatMap((activation, layer): [string, string][] => {
    const z = `(Z${suffixOf(network, layer)})`;
    const symbol = slopeSymbol(activation);
    return symbol === 'R′' ? [] : [[`R'${z}`, `${symbol}${z}`]];
  });
  if (named.length > 0) return { names, samples, slopes: Object.fromEntries(named) };
  return slopes ? { names, samples } : notation;
}
