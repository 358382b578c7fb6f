import { useState } from 'react';
import { MAX_NOTES } from '../../store/presentTools.ts';
import { usePart } from '../../ui/words.ts';

export interface NotesFieldProps {
  /** The notes that the stage's window has. */
  readonly notes: string;
  readonly onNotes: (notes: string) => void;
}

/** The presenter's notes. While one writes, the field is ahead of the other window, which tells later what it has heard. */
export function NotesField({ notes, onNotes }: NotesFieldProps) {
  const presenting = usePart('presenting');
  const [written, setWritten] = useState<string>();
  const [isWriting, setWriting] = useState(false);
  // The other window has heard the last of it.
  if (!isWriting && written === notes) setWritten(undefined);
  return (
    <textarea
      value={written ?? notes}
      placeholder={presenting.notesHint}
      maxLength={MAX_NOTES}
      onChange={({ target }) => {
        setWritten(target.value);
        onNotes(target.value);
      }}
      onFocus={() => setWriting(true)}
      onBlur={() => setWriting(false)}
    />
  );
}
