import type { Plural } from '../plural.ts';

/** Between these stands every text that came through a catalog, so that a test can tell it from one that did not. */
const OPEN = '⟦';
const CLOSE = '⟧';

const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP_DIRECTION = '\u202C';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('áƀçðéƒĝĥíĵķļɱñóþɋŕšťúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŤÚṼŴẊÝŽ');

/**
 * The text twice, in letters that no untranslated text has. Placeholders stand in the first half alone: what is filled
 * in does not grow with the language.
 */
function lengthened(text: string): string {
  return `${OPEN}${aroundPlaceholders(text, accented)} ${accented(text.replace(PLACEHOLDER, '').trim())}${CLOSE}`;
}

/** The text in the same letters, but from right to left. */
function reversed(text: string): string {
  const turned = aroundPlaceholders(text, (part) => RIGHT_TO_LEFT_OVERRIDE + accented(part) + POP_DIRECTION);
  return OPEN + turned + CLOSE;
}

export const transforms = { lengthened, reversed } as const;

const PLACEHOLDER = /\{\w+\}/g;

function aroundPlaceholders(text: string, transform: (part: string) => string): string {
  const parts = text.split(/(\{\w+\})/);
  return parts.map((part, i) => (i % 2 === 1 || part === '' ? part : transform(part))).join('');
}

function accented(text: string): string {
  return Array.from(text, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
}

/** A part of a catalog with every text transformed; what is empty stays so. */
export function transformed<T>(part: T, transform: (text: string) => string): T {
  if (typeof part === 'string') return (part === '' ? '' : transform(part)) as T;
  if (isPlural(part)) return { ...part, forms: transformed(part.forms, transform) };
  const entries = Object.entries(part as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([key, value]) => [key, transformed(value, transform)])) as T;
}

function isPlural(part: unknown): part is Plural {
  return typeof part === 'object' && part !== null && 'rules' in part && 'forms' in part;
}
