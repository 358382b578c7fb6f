import { createContext, use } from 'react';
import { slopeSymbol, suffixOf, type Network } from '../../engine/catalog/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';

/** The notation in force; the same object until the reader, or a link, asks for another. */
export const NotationContext = createContext<Notation>(ARTICLE_NOTATION);

export function useNotation(): Notation {
  return use(NotationContext);
}

/** A reader's notation for a network: its slopes are called by their activations. Where all are R′, the same object. */
export function notationFor(network: Network | undefined, notation: Notation): Notation {
  if (!network) return notation;
  const named = network.activations.flatMap((activation, layer): [string, string][] => {
    const z = `(Z${suffixOf(network, layer)})`;
    const symbol = slopeSymbol(activation);
    return symbol === 'R′' ? [] : [[`R'${z}`, `${symbol}${z}`]];
  });
  return named.length > 0 ? { ...notation, slopes: Object.fromEntries(named) } : notation;
}
