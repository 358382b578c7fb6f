import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { type LabError } from '../../store/index.ts';

/** A lab error as a sentence that names the place. */
export function labErrorText({ labErrors }: Words, { code, params, place }: LabError): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([key, value]): [string, string] => [
      key,
      Array.isArray(value) ? value.join(', ') : typeof value === 'number' ? value.toLocaleString('en') : String(value),
    ]),
  );
  const sentence = fill(labErrors[code], { ...values, place: place === '' ? labErrors.wholeDocument : place });
  return `${sentence} ${labErrors.kept}`;
}
