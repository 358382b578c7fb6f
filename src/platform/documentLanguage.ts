/** What the document says of itself in the page's language. */
export interface DocumentLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
}

/** Tells the browser, and so screen readers, translators and hyphenation, what language the page is in. */
export function setDocumentLanguage({ tag, direction, title }: DocumentLanguage): void {
  const { documentElement: root } = document;
  // Set once more to what it is, either would have the style of the whole page worked out anew.
  if (root.lang !== tag) root.lang = tag;
  if (root.dir !== direction) root.dir = direction;
  document.title = title;
}
