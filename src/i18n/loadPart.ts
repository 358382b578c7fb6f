import { languageOf, type LanguageCode } from './languages.ts';
import type { Parts } from './types.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * A part of a language's words: loaded once, the same promise ever after, so that React can wait for it while it
 * renders. One that could not be loaded is asked for again.
 */
export function loadPart<Part extends keyof Parts>(code: LanguageCode, part: Part): Promise<Parts[Part]> {
  const key = `${code} ${part}`;
  const known = loading.get(key);
  if (known) return known as Promise<Parts[Part]>;
  const promise = languageOf(code).load(part);
  loading.set(key, promise);
  promise.then(
    // React reads a promise that is marked so without waiting for it.
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => loading.delete(key),
  );
  return promise;
}
