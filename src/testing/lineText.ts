import type { Token } from '../views/equation/model/tokens.ts';

/** A displayed line as it is read. */
export function lineText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token ? lineText(token.tokens) : token.text)).join('');
}

/** Every piece of a line, those within others too. */
export function allTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => ('tokens' in token ? [token, ...allTokens(token.tokens)] : [token]));
}
