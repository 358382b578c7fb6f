import type { ExampleNotes } from '../../i18n/index.ts';
import type { ExampleName } from '../../store/index.ts';
import { Aside } from '../../ui/Aside.tsx';
import { usePart, useWords } from '../../ui/words.ts';

/** Where an example comes from and what to know about it, behind a button; nothing for one that needs no note. */
export function ExampleNote({ name }: { readonly name: ExampleName }) {
  const { page } = useWords();
  const notes: Partial<Record<ExampleName, string>> & ExampleNotes = usePart('exampleNotes');
  const note = notes[name];
  return note === undefined ? null : <Aside label={page.aboutLab}>{note}</Aside>;
}
