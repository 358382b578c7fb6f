/** `unavailable`: no clipboard in this page, as on plain http; `refused`: the browser or the person said no. */
export type ClipboardOutcome = 'written' | 'refused' | 'unavailable';

/**
 * Writes text to the clipboard; call it from a click. Whatever the outcome, the caller still has the text and can
 * show it for copying by hand.
 */
export async function writeClipboard(text: string): Promise<ClipboardOutcome> {
  // Typed as always there, but only a secure context has it.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return 'unavailable';
  return clipboard.writeText(text).then(
    () => 'written' as const,
    () => 'refused' as const,
  );
}
