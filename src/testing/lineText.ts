import type { Token } from '../views/equation/model/tokens.ts';

export { plainText as lineText } from '../views/equation/model/tokens.ts';

/** Every piece of a line, those within others too. */
export function allTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => ('tokens' in token ? [token, ...allTokens(token.tokens)] : [token]));
}
