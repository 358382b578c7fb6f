import { createContext, use } from 'react';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';

/** The notation in force; the same object until the reader, or a link, asks for another. */
export const NotationContext = createContext<Notation>(ARTICLE_NOTATION);

export function useNotation(): Notation {
  return use(NotationContext);
}
