/** The text that the tab's entry in the history keeps under a name; undefined when it keeps none. */
export function textInEntry(name: string): string | undefined {
  const text = stateOfEntry()[name];
  return typeof text === 'string' ? text : undefined;
}

/**
 * Keeps a text under a name in the tab's entry in the history, beside what else it holds; undefined forgets it. Where
 * that is forbidden or there is no room, it keeps none: an older text would pass for this one. Never throws.
 */
export function keepInEntry(name: string, text: string | undefined): void {
  const { [name]: before, ...others } = stateOfEntry();
  if (text !== undefined && replaceState({ ...others, [name]: text })) return;
  if (before !== undefined) replaceState(Object.keys(others).length > 0 ? others : null);
}

function stateOfEntry(): Readonly<Record<string, unknown>> {
  const { state } = history as { readonly state: unknown };
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
}

function replaceState(state: object | null): boolean {
  try {
    history.replaceState(state, '');
    return true;
  } catch {
    return false;
  }
}
