const INDENT = '  ';

/** JSON for people: two spaces a level, and lists of plain values on one line, `[0.5, -1]`. */
export function layOut(value: unknown, margin = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = margin + INDENT;
  if (Array.isArray(value)) {
    const items = value.map((item) => layOut(item, inner));
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    return plain ? `[${items.join(', ')}]` : block('[', items, ']', margin);
  }
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${layOut(member, inner)}`);
  return members.length === 0 ? '{}' : block('{', members, '}', margin);
}

function block(open: string, lines: readonly string[], close: string, margin: string): string {
  return `${open}\n${lines.map((line) => margin + INDENT + line).join(',\n')}\n${margin}${close}`;
}
