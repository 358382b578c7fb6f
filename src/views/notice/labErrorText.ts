import { fill, joined } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import type { NoticeWords } from '../../i18n/index.ts';
import { editableText, showCount, type DecimalMark } from '../../lib/numbers/index.ts';
import { type LabError } from '../../store/index.ts';

/** The words of messages, and what stands between the items of a list in them. */
export interface MessageWords extends NoticeWords {
  readonly listSeparator: string;
}

/** A lab error as a sentence that names the place, and what is there instead: what one had, or at first the article. */
export function labErrorText(words: MessageWords, error: LabError, mark: DecimalMark, kept?: 'first' | 'none'): string {
  const { labErrors } = words;
  const { place, problem } = error;
  const values = {
    ...valuesOf(error, words, mark),
    place: place === '' ? labErrors.wholeDocument : place,
  };
  const { code } = problem;
  const template = code === 'too-long' ? labErrors[code][problem.params.what] : labErrors[code];
  const sentence = fill(template, values);
  return kept === 'none' ? sentence : `${sentence} ${kept === 'first' ? labErrors.instead : labErrors.kept}`;
}

function numberText(value: number, mark: DecimalMark): string {
  return Number.isInteger(value) && value >= 0 ? showCount(value, mark) : editableText(value, mark);
}

/** The params of a problem as they stand in its sentence. */
function valuesOf(
  { problem }: LabError,
  { listSeparator, labErrors }: MessageWords,
  mark: DecimalMark,
): Record<string, string> {
  const written = Object.fromEntries(
    Object.entries(problem.params).map(([key, value]: [string, unknown]): [string, string] => [
      key,
      Array.isArray(value)
        ? joined(value.map(String), listSeparator)
        : typeof value === 'number'
          ? numberText(value, mark)
          : String(value),
    ]),
  );
  switch (problem.code) {
    case 'wrong-type': {
      const { expected, received } = problem.params;
      return { expected: labErrors.types[expected], received: labErrors.types[received] };
    }
    case 'wrong-count':
    case 'wrong-length': {
      const { items, received } = problem.params;
      return { ...written, items: fillCount(labErrors.counted[items], received, { n: showCount(received, mark) }) };
    }
    default:
      return written;
  }
}
