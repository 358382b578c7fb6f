import { NAMINGS, SAMPLE_LINES, type Notation } from '../../lib/notation.ts';
import { shortened } from '../document/readNumber.ts';
import { refuse } from '../error.ts';
import { parameter } from './parameter.ts';

/** What a link asks for of the reader's notation; what it does not ask for is as the reader has it. */
export type AskedNotation = Partial<Notation>;

/** Reads `names=` and `notation=` of a link. Throws LabError `not-one-of`, and what {@link parameter} throws. */
export function readNotation(link: string): AskedNotation {
  const names = oneOf(NAMINGS, link, 'names');
  const samples = oneOf(SAMPLE_LINES, link, 'notation');
  return { ...(names && { names }), ...(samples && { samples }) };
}

/** What is added to a link that asks for a notation: `&names=derivatives&notation=columns`. */
export function writeNotation({ names, samples }: AskedNotation): string {
  return `${names ? `&names=${names}` : ''}${samples ? `&notation=${samples}` : ''}`;
}

function oneOf<T extends string>(allowed: readonly T[], link: string, name: string): T | undefined {
  const received = parameter(link, name);
  if (received === undefined) return undefined;
  const found = allowed.find((value) => value === received);
  return found ?? refuse('not-one-of', `#${name}`, { received: shortened(received), allowed });
}
