/** Safari fetches a download's address only after the click; half a minute is what it may take on a slow disk. */
const ADDRESS_LIFETIME_MS = 30_000;

/** Hands a text to the browser as a download called `name`. */
export function saveTextFile(name: string, text: string, mediaType = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
}

/** A file name from a lab's title that every system takes: `the-article-1-2-2-batch-of-3.json`. */
export function labFileName(title: string): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .normalize('NFC');
  const short = [...stem]
    .slice(0, 60)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${short === '' ? 'lab' : short}.json`;
}
