/** The tokens of JSON (RFC 8259), each tried where the last one ended. */
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may stand next. */
type Expected = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'colon' | 'comma-or-close' | 'end';

/**
 * Where a text stops being JSON: the offset of the first token that cannot stand where it is, which is the text's
 * length when it breaks off; undefined for valid JSON. Browsers word their own message differently, and one of the
 * three engines names no position at all.
 */
export function jsonErrorOffset(text: string): number | undefined {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;

  /** Moves past a token; false when it is not there. */
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.test(text);
    if (found) at = token.lastIndex;
    return found;
  };
  const takeCharacter = (character: string): boolean => {
    const found = text[at] === character;
    if (found) at += 1;
    return found;
  };
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma-or-close');
  const close = (bracket: '[' | '{'): boolean => {
    const found = open.at(-1) === bracket && takeCharacter(bracket === '[' ? ']' : '}');
    if (found) open.pop();
    return found;
  };

  const next = (): Expected | undefined => {
    switch (expected) {
      case 'key-or-}':
        if (close('{')) return afterValue();
        return take(STRING) ? 'colon' : undefined;
      case 'key':
        return take(STRING) ? 'colon' : undefined;
      case 'colon':
        return takeCharacter(':') ? 'value' : undefined;
      case 'comma-or-close':
        if (takeCharacter(',')) return open.at(-1) === '[' ? 'value' : 'key';
        return close('[') || close('{') ? afterValue() : undefined;
      case 'value-or-]':
      case 'value':
        if (expected === 'value-or-]' && close('[')) return afterValue();
        if (takeCharacter('[')) {
          open.push('[');
          return 'value-or-]';
        }
        if (takeCharacter('{')) {
          open.push('{');
          return 'key-or-}';
        }
        return take(STRING) || take(SCALAR) ? afterValue() : undefined;
      case 'end':
        return undefined;
    }
  };

  for (;;) {
    take(SPACE);
    if (expected === 'end' && at === text.length) return undefined;
    const following = next();
    if (following === undefined) return at;
    expected = following;
  }
}
